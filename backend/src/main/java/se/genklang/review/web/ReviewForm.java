package se.genklang.review.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import se.genklang.platform.web.FormData;
import se.genklang.review.NewReview;

/** The page for a new review, as filled in so far. */
final class ReviewForm {

    private ReviewForm() { }

    static NewReview empty() {
        return new NewReview("", "", "", "", "", "", "", List.of());
    }

    static NewReview of(FormData form) {
        return new NewReview(form.text("titel"), form.text("dnr"), form.text("omrade"), form.text("annat"),
            form.text("malgrupp"), form.text("fran"), form.text("till"), form.all("stadsdelar"));
    }

    /** The day typed, if it is one. */
    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
