package se.genklang.section;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the section says about its review.
 *
 * @param title           the review's title
 * @param caseReference   diary number, or null
 * @param areaOfOperation Swedish name of the area of operation
 * @param targetGroup     whom the review is about, or null
 * @param periodFrom      first day of the period reviewed, or null
 * @param periodTo        last day of the period reviewed, or null
 * @param districts       names of the districts reviewed
 */
@Serdeable
public record SectionHeading(String title, @Nullable String caseReference, String areaOfOperation, @Nullable String targetGroup,
                             @Nullable LocalDate periodFrom, @Nullable LocalDate periodTo, List<String> districts) {

    public SectionHeading {
        districts = List.copyOf(districts);
    }
}
