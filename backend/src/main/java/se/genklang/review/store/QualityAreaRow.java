package se.genklang.review.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code quality_area}. */
@MappedEntity("quality_area")
public record QualityAreaRow(@Id String areaKey, int ordinal, String name, LocalDate validFrom, @Nullable LocalDate validTo) { }
