package se.genklang.survey;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an inspector decides about a survey before it opens.
 *
 * @param smallestDistrict about how many are asked in the smallest district, or null when nobody knows
 * @param questionKeys     keys from the question bank; background questions are put last whatever their place here
 */
@Serdeable
public record SurveyDraft(String title, boolean codesRequired, int waitingDays, List<String> questionKeys,
                          @Nullable Integer smallestDistrict) { }
