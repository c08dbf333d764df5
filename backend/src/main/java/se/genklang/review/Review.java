package se.genklang.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review.
 *
 * @param caseReference the city's number for the case
 * @param otherArea     the area in words when {@code area} is {@link Area#OTHER}, else null
 * @param periodFrom    first day of the period reviewed
 * @param periodTo      last day of the period reviewed
 * @param districts     in alphabetical order
 * @param version       counts changes; whoever changes says which version was seen
 */
public record Review(long id, String title, String caseReference, Area area, @Nullable String otherArea, String targetGroup,
                     LocalDate periodFrom, LocalDate periodTo, Phase phase, List<District> districts, long version,
                     LocalDate createdOn) {

    /** The area of operation in Swedish words. */
    public String areaName() {
        return otherArea != null ? otherArea : area.label();
    }
}
