package se.genklang.review;

/** What became of moving a review to another phase. */
public sealed interface MoveOutcome {

    record Moved(Review review) implements MoveOutcome { }

    /** Somebody else changed the review since it was read. */
    record ChangedMeanwhile(Review review) implements MoveOutcome { }

    record NoSuchReview() implements MoveOutcome { }
}
