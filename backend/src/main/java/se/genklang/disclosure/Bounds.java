package se.genklang.disclosure;

import java.util.Arrays;

/**
 * How few and how many in each cell can have chosen each category, by adding and subtracting the published figures until
 * nothing new comes out of it (interval propagation).
 *
 * @param low  by cell and category
 * @param high by cell and category
 */
record Bounds(int[][] low, int[][] high) {

    static Bounds of(Cells cells) {
        Bounds bounds = new Bounds(new int[cells.size()][cells.categories()], new int[cells.size()][cells.categories()]);
        for (int cell = 0; cell < cells.size(); cell++) {
            Arrays.fill(bounds.high[cell], cells.people()[cell]);
        }
        int[][] members = cells.members();
        while (bounds.narrowedByCells(cells) | bounds.narrowedByGroups(cells, members)) {
            // until nothing changes
        }
        return bounds;
    }

    boolean fixed(int cell, int category) {
        return low[cell][category] == high[cell][category];
    }

    private boolean narrowedByCells(Cells cells) {
        boolean changed = false;
        for (int cell = 0; cell < cells.size(); cell++) {
            int least = 0;
            int most = 0;
            for (int c = 0; c < cells.categories(); c++) {
                least += low[cell][c];
                most += high[cell][c];
            }
            for (int c = 0; c < cells.categories(); c++) {
                changed |= narrow(cell, c, cells.people()[cell], least, most);
            }
        }
        return changed;
    }

    private boolean narrowedByGroups(Cells cells, int[][] members) {
        boolean changed = false;
        for (int group = 0; group < members.length; group++) {
            for (int c = 0; c < cells.categories(); c++) {
                int least = 0;
                int most = 0;
                for (int cell : members[group]) {
                    least += low[cell][c];
                    most += high[cell][c];
                }
                for (int cell : members[group]) {
                    changed |= narrow(cell, c, cells.totals()[group][c], least, most);
                }
            }
        }
        return changed;
    }

    /** {@code least} and {@code most} may be older than the bounds: then they are wider, and what follows is still true. */
    private boolean narrow(int cell, int category, int total, int least, int most) {
        int lowest = Math.max(low[cell][category], total - (most - high[cell][category]));
        int highest = Math.min(high[cell][category], total - (least - low[cell][category]));
        boolean narrower = lowest > low[cell][category] || highest < high[cell][category];
        low[cell][category] = lowest;
        high[cell][category] = highest;
        return narrower;
    }
}
