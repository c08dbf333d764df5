package se.genklang.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What an attacker knows who knows exactly who took part, and how finely a layout tells them apart: people who are in the
 * same group of every shown breakdown are in one cell, and nothing published tells them from each other.
 *
 * @param groups  by cell: number of its group in each shown breakdown; numbers run through all breakdowns
 * @param counts  by cell and category: the truth, which the attacker does not know
 * @param people  by cell: how many are in it, which the attacker knows
 * @param totals  by group and category: what is published
 * @param cellOf  by combination of the table: its cell, or -1 when nobody in it counts here
 */
record Cells(int[][] groups, int[][] counts, int[] people, int[][] totals, int[] cellOf) {

    /**
     * @param withSilent whether those who gave no answer count as a category of their own, the last. Without them the
     *                   attacker is taken to know also who answered the question: then more can be worked out about answers.
     */
    static Cells of(Layout layout, boolean withSilent) {
        List<Pooling> shown = layout.poolings().stream().filter(Objects::nonNull).toList();
        int[] dimensions = IntStream.range(0, layout.poolings().size()).filter(d -> layout.poolings().get(d) != null).toArray();
        Map<List<Integer>, Integer> groupNumbers = new HashMap<>();
        Map<List<Integer>, Integer> cellNumbers = new HashMap<>();
        List<int[]> groups = new ArrayList<>();
        List<int[]> counts = new ArrayList<>();
        int[] cellOf = new int[layout.table().combinations().size()];
        for (int i = 0; i < cellOf.length; i++) {
            int[] own = counts(layout.table().combinations().get(i), withSilent);
            if (IntStream.of(own).sum() == 0) {
                cellOf[i] = -1;
                continue;
            }
            List<Integer> key = new ArrayList<>();
            for (int s = 0; s < dimensions.length; s++) {
                int group = shown.get(s).groupOf(layout.table().combinations().get(i).levels().get(dimensions[s]));
                key.add(groupNumbers.computeIfAbsent(List.of(s, group), k -> groupNumbers.size()));
            }
            if (key.isEmpty()) {
                key.add(groupNumbers.computeIfAbsent(List.of(), k -> 0));   // no breakdown: the whole is the only group
            }
            int cell = cellNumbers.computeIfAbsent(key, k -> {
                groups.add(k.stream().mapToInt(Integer::intValue).toArray());
                counts.add(new int[own.length]);
                return cellNumbers.size();
            });
            cellOf[i] = cell;
            add(counts.get(cell), own);
        }
        int categories = layout.table().categories() + (withSilent ? 1 : 0);
        int[][] totals = new int[groupNumbers.size()][categories];
        for (int cell = 0; cell < groups.size(); cell++) {
            for (int group : groups.get(cell)) {
                add(totals[group], counts.get(cell));
            }
        }
        return new Cells(groups.toArray(int[][]::new), counts.toArray(int[][]::new),
            counts.stream().mapToInt(c -> IntStream.of(c).sum()).toArray(), totals, cellOf);
    }

    int size() {
        return people.length;
    }

    int categories() {
        return totals[0].length;
    }

    /** By group: the cells in it. */
    int[][] members() {
        int[] sizes = new int[totals.length];
        for (int[] own : groups) {
            for (int group : own) {
                sizes[group]++;
            }
        }
        int[][] members = IntStream.of(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        for (int cell = 0; cell < size(); cell++) {
            for (int group : groups[cell]) {
                members[group][--sizes[group]] = cell;
            }
        }
        return members;
    }

    /** The category that all in a cell chose, or -1. */
    int unanimous(int cell) {
        for (int c = 0; c < categories(); c++) {
            if (people[cell] > 0 && counts[cell][c] == people[cell]) {
                return c;
            }
        }
        return -1;
    }

    /** What is left to find out for an insider: one person who took part, and takes the own answer out of every figure. */
    Cells without(int cell, int category) {
        int[][] fewer = counts.clone();
        fewer[cell] = counts[cell].clone();
        fewer[cell][category]--;
        int[] left = people.clone();
        left[cell]--;
        int[][] remaining = totals.clone();
        for (int group : groups[cell]) {
            remaining[group] = totals[group].clone();
            remaining[group][category]--;
        }
        return new Cells(groups, fewer, left, remaining, cellOf);
    }

    private static int[] counts(Combination combination, boolean withSilent) {
        return IntStream.concat(combination.counts().stream().mapToInt(Integer::intValue),
            withSilent ? IntStream.of(combination.silent()) : IntStream.empty()).toArray();
    }

    private static void add(int[] sum, int[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Math.addExact(sum[i], more[i]);
        }
    }
}
