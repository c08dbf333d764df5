package se.genklang.release;

/** What came of asking for a new version of a release. */
public sealed interface CorrectionOutcome {
    /** There is a new version. */
    record Corrected(int version, ReleasedSurvey release) implements CorrectionOutcome { }

    /** All stands as it was: too few answers have come since for them to be told. */
    record NothingToTell() implements CorrectionOutcome { }

    /** There is no release to correct. */
    record NotReleased() implements CorrectionOutcome { }
}
