package se.genklang.collection;

/** What came of putting an envelope into a box. */
public enum PutOutcome {
    /** Stored, for good. */
    RECEIVED,
    /** It had arrived before: it counts once. */
    ALREADY_RECEIVED,
    /** Nothing was stored: it does not have the right form or size. */
    MALFORMED,
    /** Nothing was stored: the token is missing, forged, or of another survey. */
    TOKEN_REFUSED,
    /** Nothing was stored: the ballot box has been opened, the late box takes answers. */
    USE_LATE_BOX,
    /** Nothing was stored: answers are no longer taken at all. */
    ENDED,
    /** Nothing was stored as far as we know: the database cannot be reached. Sending again is safe. */
    TRY_AGAIN,
    /** Nothing was stored: there is no such survey or door. */
    NO_SUCH_SURVEY
}
