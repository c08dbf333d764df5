package se.genklang.disclosure.attack

import groovy.transform.CompileStatic

/** Whether a set can be added and subtracted together from known sets: Gaussian elimination with exact fractions. */
@CompileStatic
class RankTest {
    private final List<Rational[]> rows = []
    private final List<Integer> leading = []

    RankTest(List<BitSet> known, int size) {
        known.each { set -> add(reduced(vector(set, size))) }
    }

    boolean derives(BitSet set, int size) {
        reduced(vector(set, size)).every { it.isZero() }
    }

    private void add(Rational[] row) {
        for (int i = 0; i < row.length; i++) {
            if (!row[i].isZero()) {
                Rational first = row[i]
                for (int j = i; j < row.length; j++) row[j] = row[j].div(first)
                rows << row
                leading << i
                return
            }
        }
    }

    private Rational[] reduced(Rational[] vector) {
        for (int r = 0; r < rows.size(); r++) {
            Rational[] row = rows[r]
            Rational times = vector[leading[r]]
            if (!times.isZero()) {
                for (int i = leading[r]; i < vector.length; i++) {
                    if (!row[i].isZero()) vector[i] = vector[i].minus(times.multiply(row[i]))
                }
            }
        }
        vector
    }

    private static Rational[] vector(BitSet set, int size) {
        Rational[] vector = new Rational[size]
        for (int i = 0; i < size; i++) vector[i] = set.get(i) ? Rational.ONE : Rational.ZERO
        vector
    }
}
