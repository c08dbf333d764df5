package se.genklang.review.store;

import io.micronaut.core.annotation.Introspected;

/** Two districts that belong together, or a review and one of its districts. */
@Introspected
public record DistrictLink(long owner, long district) { }
