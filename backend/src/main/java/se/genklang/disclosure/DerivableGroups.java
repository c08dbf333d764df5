package se.genklang.disclosure;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Groups that are not shown but can be worked out by adding and subtracting those that are: exactly the sets of cells that
 * the rows of the table "which cell is in which group" add up to (its row space). Elimination leaves as many independent
 * cells as the table has rank; what a set does there decides all of it, so the small ones can all be tried.
 */
final class DerivableGroups {
    private static final double TINY = 1e-9;

    private final int[] people;
    private final int minimum;
    /** One row for each independent cell: 1 there, 0 in the other independent ones. */
    private final double[][] rows;
    private final int[] independent;

    private DerivableGroups(int[] people, int minimum, double[][] rows, int[] independent) {
        this.people = people;
        this.minimum = minimum;
        this.rows = rows;
        this.independent = independent;
    }

    /** True when a group of at least one person and fewer than {@code minimum} is shown or can be worked out. */
    static boolean smallerThan(int minimum, Cells cells) {
        DerivableGroups groups = eliminated(minimum, cells);
        return groups.anySmall(0, 0, new double[cells.size()]);
    }

    private static DerivableGroups eliminated(int minimum, Cells cells) {
        double[][] rows = new double[cells.totals().length][cells.size()];
        for (int cell = 0; cell < cells.size(); cell++) {
            for (int group : cells.groups()[cell]) {
                rows[group][cell] = 1;
            }
        }
        int[] independent = new int[Math.min(rows.length, cells.size())];
        int rank = 0;
        for (int cell : largestFirst(cells.people())) {
            int pivot = largest(rows, rank, cell);
            if (pivot >= 0) {
                swap(rows, rank, pivot);
                eliminate(rows, rank, cell);
                independent[rank++] = cell;
            }
        }
        return new DerivableGroups(cells.people(), minimum, rows, Arrays.copyOf(independent, rank));
    }

    /** Tries every choice of independent cells with fewer than {@code minimum} people between them. */
    private boolean anySmall(int from, int chosen, double[] set) {
        if (chosen > 0 && isSmallGroup(set)) {
            return true;
        }
        for (int i = from; i < independent.length; i++) {
            if (chosen + people[independent[i]] < minimum && anySmall(i + 1, chosen + people[independent[i]], sum(set, rows[i]))) {
                return true;
            }
        }
        return false;
    }

    private boolean isSmallGroup(double[] set) {
        int sum = 0;
        for (int cell = 0; cell < set.length; cell++) {
            if (Math.abs(set[cell]) > TINY) {
                sum += people[cell];
                if (Math.abs(set[cell] - 1) > TINY || sum >= minimum) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double[] sum(double[] set, double[] row) {
        double[] sum = set.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += row[i];
        }
        return sum;
    }

    /** Large cells first: the more people in the independent cells, the fewer choices of them are small. */
    private static int[] largestFirst(int[] people) {
        return IntStream.range(0, people.length).boxed()
            .sorted((a, b) -> Integer.compare(people[b], people[a])).mapToInt(Integer::intValue).toArray();
    }

    private static int largest(double[][] rows, int from, int cell) {
        int best = -1;
        for (int row = from; row < rows.length; row++) {
            if (Math.abs(rows[row][cell]) > (best < 0 ? TINY : Math.abs(rows[best][cell]))) {
                best = row;
            }
        }
        return best;
    }

    private static void swap(double[][] rows, int a, int b) {
        double[] row = rows[a];
        rows[a] = rows[b];
        rows[b] = row;
    }

    private static void eliminate(double[][] rows, int pivot, int cell) {
        double scale = rows[pivot][cell];
        for (int i = 0; i < rows[pivot].length; i++) {
            rows[pivot][i] /= scale;
        }
        for (int row = 0; row < rows.length; row++) {
            double times = rows[row][cell];
            if (row != pivot && Math.abs(times) > TINY) {
                for (int i = 0; i < rows[row].length; i++) {
                    rows[row][i] -= times * rows[pivot][i];
                }
            }
        }
    }
}
