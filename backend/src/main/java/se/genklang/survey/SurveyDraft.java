package se.genklang.survey;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an inspector decides about a survey before it opens.
 *
 * @param smallestDistrict about how many are asked in the smallest district, or null when nobody knows
 * @param questionKeys     keys from the question bank; background questions are put last whatever their place here
 */
@Serdeable
public record SurveyDraft(String title, boolean codesRequired, int waitingDays, List<String> questionKeys,
                          @Nullable Integer smallestDistrict) {
    /** What a program leaves out is empty here, and is refused in words as an empty field is. */
    public SurveyDraft {
        title = Objects.requireNonNullElse(title, "");
        questionKeys = List.copyOf(Objects.requireNonNullElse(questionKeys, List.of()));
    }
}
