package se.genklang.account.store;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of {@code account}. Times are UTC. */
@MappedEntity("account")
public record AccountRow(@Id @GeneratedValue @Nullable Long id, String username, String displayName, String role,
                         String passwordHash, int failedAttempts, @Nullable LocalDateTime lockedUntil) {

    /** The hash reaches no log. */
    @Override
    public String toString() {
        return "AccountRow[" + id + "]";
    }
}
