package se.genklang.review.web;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.genklang.platform.web.FieldFault;
import se.genklang.review.NewReview;

/** A new review as the API takes it; dates as {@code 2011-01-31}. {@code otherArea} is read when the area is {@code annat}. */
@Serdeable
record NewReviewJson(@Nullable String title, @Nullable String caseReference, @Nullable String area, @Nullable String otherArea,
                     @Nullable String targetGroup, @Nullable String periodFrom, @Nullable String periodTo,
                     @Nullable List<Long> districts) {

    private static final Map<String, String> NAMES = Map.of("titel", "title", "dnr", "caseReference", "omrade", "area",
        "annat", "otherArea", "malgrupp", "targetGroup", "fran", "periodFrom", "till", "periodTo", "stadsdelar", "districts");

    NewReview typed() {
        return new NewReview(text(title), text(caseReference), text(area), text(otherArea), text(targetGroup),
            text(periodFrom), text(periodTo), districts == null ? List.of() : districts.stream().map(String::valueOf).toList());
    }

    /** The fault under the field's name in JSON. */
    static FieldFault inJson(FieldFault fault) {
        return new FieldFault(NAMES.getOrDefault(fault.field(), fault.field()), fault.message());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
