package se.genklang.collection;

/** What came of showing a code, alone or together with something to be signed. */
public sealed interface CodeOutcome {
    /** The code is good and not used. */
    record Good(CollectionPoint point) implements CodeOutcome { }

    /** The code is taken for this phone: here is the blind signature. */
    record Signed(byte[] signature) implements CodeOutcome { }

    /** Nothing was changed: the code is missing, or not in the form of one. */
    record Misread(FormFault fault) implements CodeOutcome { }

    /** Nothing was changed: the code was never handed out for this survey. */
    record Unknown() implements CodeOutcome { }

    /** Nothing was changed: the code has been used. */
    record Used() implements CodeOutcome { }

    /** Nothing was changed: this cannot be signed. */
    record Malformed() implements CodeOutcome { }

    /** Nothing was changed: answers are no longer taken at all. */
    record Ended() implements CodeOutcome { }

    /** The database or the key cannot be reached. Asking again is safe. */
    record TryAgain() implements CodeOutcome { }

    /** There is no such survey, it is not open yet, or it needs no code. */
    record NoSuchSurvey() implements CodeOutcome { }
}
