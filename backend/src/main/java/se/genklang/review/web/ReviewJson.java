package se.genklang.review.web;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import se.genklang.review.District;
import se.genklang.review.Phase;
import se.genklang.review.Review;

/** A review as the API shows it. {@code area} is a code, {@code areaName} its Swedish name or the words given for {@code annat}. */
@Serdeable
record ReviewJson(long id, String title, String caseReference, String area, String areaName, String targetGroup,
                  LocalDate periodFrom, LocalDate periodTo, Phase phase, String phaseName, List<District> districts,
                  long version, LocalDate createdOn) {

    static ReviewJson of(Review review) {
        return new ReviewJson(review.id(), review.title(), review.caseReference(), review.area().code(), review.areaName(),
            review.targetGroup(), review.periodFrom(), review.periodTo(), review.phase(), review.phase().label(),
            review.districts(), review.version(), review.createdOn());
    }
}
