package se.genklang.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Looks for an alternative table step by step: one person answers otherwise, then others, until every published figure is
 * right again. Each step is the one that mends most, never of those just moved, and now and then any. Finds in far less time than an integer
 * program what it finds; that it finds nothing proves nothing. The same cells always give the same walk.
 */
final class Walk {
    private static final int TRIES = 1000;
    private static final int STEPS = 200;
    private static final int RESTING = 3;
    /** One step in so many is taken blindly, so that no walk goes in circles. */
    private static final int BLIND = 5;

    private final Cells cells;
    private final int[][] members;

    Walk(Cells cells) {
        this.cells = cells;
        this.members = cells.members();
    }

    /** A table like the true one in which fewer of {@code cell} say {@code category}; null when none is found. */
    @Nullable OtherTable otherThan(int cell, int category, Cells now) {
        SplittableRandom random = new SplittableRandom(31L * cell + category);
        for (int i = 0; i < TRIES; i++) {
            int[][] found = new Attempt(now, random).from(cell, category);
            if (found != null) {
                return OtherTable.between(now, found);
            }
        }
        return null;
    }

    /** One attempt: the table so far, and how far each published figure is off. */
    private final class Attempt {
        private final Cells now;
        private final SplittableRandom random;
        private final int[][] counts;
        private final int[][] off;
        private final int[] restsUntil;
        private int wrong;

        Attempt(Cells now, SplittableRandom random) {
            this.now = now;
            this.random = random;
            this.counts = Arrays.stream(now.counts()).map(int[]::clone).toArray(int[][]::new);
            this.off = new int[members.length][now.categories()];
            this.restsUntil = new int[now.size()];
        }

        int @Nullable [][] from(int cell, int category) {
            int first = random.nextInt(now.categories() - 1);
            move(cell, category, first < category ? first : first + 1);
            restsUntil[cell] = STEPS;   // the one it is about never moves back
            for (int step = 0; step < STEPS && wrong > 0; step++) {
                if (!mend(step)) {
                    return null;
                }
            }
            return wrong == 0 ? counts : null;
        }

        /** Moves one person out of a figure that is too high. */
        private boolean mend(int step) {
            List<int[]> tooHigh = new ArrayList<>();
            for (int g = 0; g < off.length; g++) {
                for (int c = 0; c < off[g].length; c++) {
                    if (off[g][c] > 0) {
                        tooHigh.add(new int[] {g, c});
                    }
                }
            }
            int[] one = tooHigh.get(random.nextInt(tooHigh.size()));
            boolean blind = random.nextInt(BLIND) == 0;
            int best = Integer.MAX_VALUE;
            int alike = 0;
            int[] chosen = {};
            for (int t : members[one[0]]) {
                for (int to = 0; to < now.categories() && restsUntil[t] <= step && counts[t][one[1]] > 0; to++) {
                    int gain = to == one[1] ? Integer.MAX_VALUE : blind ? 0 : gain(t, one[1], to);
                    if (gain < best) {
                        best = gain;
                        alike = 0;
                    }
                    if (gain == best && gain < Integer.MAX_VALUE && random.nextInt(++alike) == 0) {
                        chosen = new int[] {t, one[1], to};
                    }
                }
            }
            if (chosen.length == 0) {
                return false;
            }
            move(chosen[0], chosen[1], chosen[2]);
            restsUntil[chosen[0]] = step + RESTING;
            return true;
        }

        /** How much more wrong all figures would be after a move; below nought when it mends. */
        private int gain(int cell, int from, int to) {
            int gain = 0;
            for (int group : cells.groups()[cell]) {
                gain += off[group][from] > 0 ? -1 : 1;
                gain += off[group][to] < 0 ? -1 : 1;
            }
            return gain;
        }

        private void move(int cell, int from, int to) {
            wrong += gain(cell, from, to);
            counts[cell][from]--;
            counts[cell][to]++;
            for (int group : cells.groups()[cell]) {
                off[group][from]--;
                off[group][to]++;
            }
        }
    }
}
