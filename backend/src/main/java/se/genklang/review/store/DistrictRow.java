package se.genklang.review.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code district}. */
@MappedEntity("district")
public record DistrictRow(@Id long id, String name, LocalDate validFrom, @Nullable LocalDate validTo) { }
