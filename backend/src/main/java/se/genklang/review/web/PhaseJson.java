package se.genklang.review.web;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import se.genklang.review.Phase;

/** The phase wanted, and the version of the review that was seen. */
@Serdeable
record PhaseJson(@Nullable Phase phase, long version) { }
