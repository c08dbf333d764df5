package se.genklang.disclosure;

import java.util.List;

/**
 * One level of a breakdown, for example a district, before anything is decided about it.
 *
 * @param name   what it is called
 * @param counts answers by category, every level of a breakdown in the same order
 */
public record Level(String name, List<Integer> counts) {
    public Level {
        counts = List.copyOf(counts);
        if (counts.stream().anyMatch(count -> count < 0)) {
            throw new InconsistentCounts("a count below nought at " + name);
        }
    }

    /** Number of answers. */
    public int base() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
