package se.genklang.review.store;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code review}. */
@MappedEntity("review")
public record ReviewRow(@Id @GeneratedValue @Nullable Long id, String title, String caseReference, String areaOfOperation,
                        @Nullable String otherArea, String targetGroup, LocalDate periodFrom, LocalDate periodTo,
                        String phase, long version, LocalDate createdOn) { }
