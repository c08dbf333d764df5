package se.genklang.review;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A district administration; {@code validTo} is its last day, or null while it exists. */
@Serdeable
public record District(long id, String name, LocalDate validFrom, @Nullable LocalDate validTo) {

    /** True when the district existed on some day of the period. */
    public boolean existedIn(LocalDate from, LocalDate to) {
        return !validFrom.isAfter(to) && (validTo == null || !validTo.isBefore(from));
    }
}
