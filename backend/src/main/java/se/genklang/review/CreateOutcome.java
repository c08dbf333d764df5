package se.genklang.review;

import java.util.List;
import se.genklang.platform.web.FieldFault;

/** What became of a new review. */
public sealed interface CreateOutcome {

    record Created(Review review) implements CreateOutcome { }

    record Refused(List<FieldFault> faults) implements CreateOutcome { }
}
