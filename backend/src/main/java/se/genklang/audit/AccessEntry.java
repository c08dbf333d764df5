package se.genklang.audit;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one of the staff did or read.
 *
 * @param at      UTC, to the second
 * @param account user name
 * @param action  method and route, for example {@code GET /inspektion/enkater/{id}}
 * @param subject what it was done to, for example {@code id=12}; or null
 */
@Serdeable
@MappedEntity("access_log")
public record AccessEntry(@Id @GeneratedValue @Nullable Long id, LocalDateTime at, String account, String action,
                          @Nullable String subject) {

    /** Key of the Swedish words for the action. */
    public String messageKey() {
        return "audit." + action.replace(' ', '.');
    }
}
