package se.genklang.review.web;

import io.micronaut.serde.annotation.Serdeable;
import se.genklang.review.Phase;

/** The phase wanted, and the version of the review that was seen. */
@Serdeable
record PhaseJson(Phase phase, long version) { }
