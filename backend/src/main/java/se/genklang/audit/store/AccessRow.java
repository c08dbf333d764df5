package se.genklang.audit.store;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of {@code access_log}; {@code at} is UTC. */
@MappedEntity("access_log")
public record AccessRow(@Id @GeneratedValue @Nullable Long id, LocalDateTime at, String account, String action,
                        @Nullable String subject) { }
