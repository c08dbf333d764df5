package se.genklang.disclosure;

import java.util.List;

/**
 * Something that results are broken down by, declared before the survey opened.
 *
 * @param name   its key, for example {@code district}
 * @param levels names of all its levels in a fixed order; everyone belongs to exactly one of them
 */
public record Dimension(String name, List<String> levels) {
    public Dimension {
        levels = List.copyOf(levels);
        if (levels.isEmpty()) {
            throw new InconsistentCounts("the breakdown by " + name + " has no levels");
        }
    }
}
