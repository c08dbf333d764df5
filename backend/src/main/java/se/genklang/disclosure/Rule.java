package se.genklang.disclosure;

import java.util.List;

/**
 * When a group may be shown.
 *
 * @param minimumGroup   smallest number of answers in the group
 * @param minimumOutside smallest number of answers outside its commonest category: without them, everyone who knows
 *                       that a person belongs to the group knows what the person said
 */
public record Rule(int minimumGroup, int minimumOutside) {

    /** The rule for results: at least 5 answers, at least 2 outside the commonest. */
    public static final Rule RESULT = new Rule(5, 2);
    /** The rule for results of questions that are marked sensitive. */
    public static final Rule SENSITIVE_RESULT = new Rule(10, 2);
    /** The rule for the mere number of people who took part. */
    public static final Rule PARTICIPATION = new Rule(5, 0);

    public Rule {
        if (minimumGroup < 2 || minimumOutside < 0) {
            throw new IllegalArgumentException("a rule needs groups of at least 2");
        }
    }

    /** True when a group with these counts by category may be shown. */
    public boolean allows(List<Integer> counts) {
        int sum = 0;
        int largest = 0;
        for (int count : counts) {
            sum += count;
            largest = Math.max(largest, count);
        }
        return sum >= minimumGroup && sum - largest >= minimumOutside;
    }
}
