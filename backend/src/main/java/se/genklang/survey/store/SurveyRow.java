package se.genklang.survey.store;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.genklang.survey.SurveyState;

/** A survey without its questions. */
@MappedEntity("survey")
public record SurveyRow(@Id @GeneratedValue @Nullable Long id, long reviewId, String slug, String title, SurveyState state,
                        boolean codesRequired, int waitingDays, @Nullable LocalDate openedOn, @Nullable LocalDate closedOn,
                        int version, @Nullable Integer smallestDistrict) {
}
