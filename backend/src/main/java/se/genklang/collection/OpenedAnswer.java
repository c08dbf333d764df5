package se.genklang.collection;

import java.util.Map;

/**
 * One person's choices, opened and shuffled: nothing here can be tied to a code, a time or a place in the order.
 *
 * @param choices chosen code by question key
 */
public record OpenedAnswer(long district, Map<String, String> choices) {

    /** Answers are sensitive: they never reach a log line. */
    @Override
    public String toString() {
        return "OpenedAnswer[…]";
    }
}
