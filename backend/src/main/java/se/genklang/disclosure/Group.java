package se.genklang.disclosure;

import java.util.List;

/**
 * A group that may be shown: one level, or several put together because one of them was too small alone.
 *
 * @param levels names of the levels in it; more than one when they were put together
 * @param counts answers by category
 */
public record Group(List<String> levels, List<Integer> counts) {
    public Group {
        levels = List.copyOf(levels);
        counts = List.copyOf(counts);
    }

    /** Number of answers. */
    public int base() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** True when several levels were put together. */
    public boolean pooled() {
        return levels.size() > 1;
    }
}
