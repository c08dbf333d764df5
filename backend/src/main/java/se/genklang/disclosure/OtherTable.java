package se.genklang.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * Another table that agrees with all that is published, told by where it has fewer than the truth. As long as there is
 * one in which a person answers otherwise, nobody can be sure of what the person answered.
 *
 * @param fewer where it differs downwards from the truth
 */
record OtherTable(List<Fewer> fewer) {

    /** @param left how many the alternative has there */
    record Fewer(int cell, int category, int left) { }

    /** @param counts another table for the same cells */
    static OtherTable between(Cells truth, int[][] counts) {
        List<Fewer> fewer = new ArrayList<>();
        for (int cell = 0; cell < counts.length; cell++) {
            for (int c = 0; c < counts[cell].length; c++) {
                if (counts[cell][c] < truth.counts()[cell][c]) {
                    fewer.add(new Fewer(cell, c, counts[cell][c]));
                }
            }
        }
        return new OtherTable(fewer);
    }

    /**
     * The answers that it takes for nobody's. It proves nothing against an insider who gave one of them, and it stays
     * proof against every other insider, who can be taken out of the truth and out of it alike.
     */
    List<Fewer> refutedBy() {
        return fewer.stream().filter(one -> one.left() == 0).toList();
    }
}
