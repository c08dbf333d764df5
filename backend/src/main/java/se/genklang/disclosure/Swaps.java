package se.genklang.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The quickest proof that a cell's answers cannot be known: two people exchange answers with two others, and
 * no group of any breakdown changes. Finds most proofs there are; what it does not find is left to the {@link Walk}.
 *
 * <p>People on one side are in the same groups, taken together, as those on the other side, exactly when the sums of their
 * groups' random numbers are the same: so partners are looked up instead of tried one by one. What is found is counted
 * again, so that a chance hit proves nothing.
 */
final class Swaps {
    private final Cells cells;
    private final long[] sums;
    private final Map<Integer, Exchange> exchanges = new HashMap<>();

    Swaps(Cells cells) {
        this.cells = cells;
        SplittableRandom random = new SplittableRandom(1);
        long[] numbers = random.longs(cells.totals().length).toArray();
        sums = new long[cells.size()];
        for (int cell = 0; cell < sums.length; cell++) {
            for (int group : cells.groups()[cell]) {
                sums[cell] += numbers[group];
            }
        }
    }

    /** Who says another thing, and every pair of one who says this and one who says that, by the difference of their sums. */
    private record Exchange(int[] takers, Map<Long, List<int[]>> pairs) { }

    /**
     * A table like the true one in which not all of {@code cell} say {@code category}; null when none is found.
     *
     * @param now the cells as the attacker sees them, perhaps without one person
     */
    @Nullable OtherTable otherThan(int cell, int category, Cells now) {
        for (int other = 0; other < cells.categories(); other++) {
            OtherTable found = other == category ? null : swapped(cell, category, other, now);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable OtherTable swapped(int cell, int category, int other, Cells now) {
        Exchange exchange = exchange(category, other);
        for (int v : exchange.takers()) {
            for (int[] pair : exchange.pairs().getOrDefault(sums[cell] - sums[v], List.of())) {
                OtherTable found = exchanged(category, other, now, new int[] {cell, pair[0]}, new int[] {v, pair[1]});
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** The table in which one of each of {@code from} takes the category of {@code to}, and the other way round. */
    private @Nullable OtherTable exchanged(int category, int other, Cells now, int[] from, int[] to) {
        Map<Integer, Integer> more = new HashMap<>();
        Map<Integer, Integer> groups = new HashMap<>();
        for (int i = 0; i < from.length; i++) {
            more.merge(from[i], -1, Integer::sum);
            more.merge(to[i], 1, Integer::sum);
            for (int d = 0; d < now.groups()[from[i]].length; d++) {
                groups.merge(now.groups()[from[i]][d], -1, Integer::sum);
                groups.merge(now.groups()[to[i]][d], 1, Integer::sum);
            }
        }
        if (more.get(from[0]) >= 0 || groups.values().stream().anyMatch(sum -> sum != 0)) {
            return null;
        }
        List<OtherTable.Fewer> fewer = new ArrayList<>();
        for (Map.Entry<Integer, Integer> change : more.entrySet()) {
            if (change.getValue() != 0) {
                int losing = change.getValue() < 0 ? category : other;
                int left = now.counts()[change.getKey()][losing] - Math.abs(change.getValue());
                if (left < 0) {
                    return null;
                }
                fewer.add(new OtherTable.Fewer(change.getKey(), losing, left));
            }
        }
        return new OtherTable(fewer);
    }

    private Exchange exchange(int category, int other) {
        return exchanges.computeIfAbsent(category * cells.categories() + other, k -> {
            int[] givers = saying(category);
            int[] takers = saying(other);
            Map<Long, List<int[]>> pairs = new HashMap<>();
            for (int u : givers) {
                for (int v : takers) {
                    pairs.computeIfAbsent(sums[v] - sums[u], d -> new ArrayList<>(1)).add(new int[] {u, v});
                }
            }
            return new Exchange(takers, pairs);
        });
    }

    private int[] saying(int category) {
        return IntStream.range(0, cells.size()).filter(cell -> cells.counts()[cell][category] > 0).toArray();
    }
}
