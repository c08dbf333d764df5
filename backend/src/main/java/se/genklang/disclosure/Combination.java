package se.genklang.disclosure;

import java.util.List;

/**
 * All who took part and have the same level in every dimension. The smallest unit that an attacker who knows the people
 * can tell apart, so it never leaves this room.
 *
 * @param levels index of the level in each dimension
 * @param counts answers by category
 * @param silent how many gave none of those answers: "vet inte", "vill inte svara" or nothing at all
 */
public record Combination(List<Integer> levels, List<Integer> counts, int silent) {
    public Combination {
        levels = List.copyOf(levels);
        counts = List.copyOf(counts);
        if (silent < 0 || counts.stream().anyMatch(count -> count < 0)) {
            throw new InconsistentCounts("a count below nought");
        }
    }

    /** So few may be behind a combination that not even its counts belong in a log line. */
    @Override
    public String toString() {
        return "Combination[…]";
    }
}
