package se.genklang.collection;

import java.util.List;

/** What came of sending a filled-in survey. */
public sealed interface SubmitOutcome {
    /** Sealed and stored, for good. */
    record Received() implements SubmitOutcome { }

    /** This very form had arrived before: it counts once. */
    record AlreadyReceived() implements SubmitOutcome { }

    /** Nothing was stored: these things must be mended first. */
    record Refused(List<FormFault> faults) implements SubmitOutcome { }

    /** Nothing was stored: the code has been used. */
    record CodeUsed() implements SubmitOutcome { }

    /** Nothing was stored: the survey is closed. */
    record SurveyClosed() implements SubmitOutcome { }

    /** Nothing was stored as far as we know: the database cannot be reached. Sending again is safe. */
    record TryAgain() implements SubmitOutcome { }

    /** Nothing was stored: there is no such survey, or it is not open yet. */
    record NoSuchSurvey() implements SubmitOutcome { }
}
