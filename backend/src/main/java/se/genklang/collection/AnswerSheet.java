package se.genklang.collection;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/**
 * One person's answers. While the survey is open it exists only sealed; afterwards only shuffled among all others.
 *
 * @param district the district whose door the person came through
 * @param choices  chosen code by question key
 * @param texts    free text by question key; stored apart from the rest when the box is opened
 */
@Serdeable
public record AnswerSheet(long district, Map<String, String> choices, Map<String, String> texts) {

    /** Answers are sensitive: they never reach a log line. */
    @Override
    public String toString() {
        return "AnswerSheet[…]";
    }
}
