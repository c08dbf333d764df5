package se.genklang.disclosure;

import java.util.List;

/**
 * A one-way breakdown, declared before the survey opened.
 *
 * @param dimension its key, for example {@code district}
 * @param levels    all its levels, in a fixed order; together they are everyone who answered the question
 */
public record Breakdown(String dimension, List<Level> levels) {
    public Breakdown {
        levels = List.copyOf(levels);
    }
}
