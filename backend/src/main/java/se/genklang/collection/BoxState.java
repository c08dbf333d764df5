package se.genklang.collection;

/** The life of a ballot box, in order; each step can be taken again after a crash. */
public enum BoxState {
    /** Answers are sealed and put in. */
    OPEN,
    /** No more answers; nobody can read any yet. */
    CLOSED,
    /** Answers are opened and shuffled; the key still exists. */
    OPENED,
    /** The opened answers are backed up, the key and the envelopes are destroyed. */
    SHREDDED
}
