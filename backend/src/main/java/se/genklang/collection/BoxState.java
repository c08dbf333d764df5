package se.genklang.collection;

import se.genklang.collection.seal.BoxKind;

/** The life of a survey's boxes, in order; each step can be taken again after a crash (ADR 0010). */
public enum BoxState {
    /** Answers are sealed and put in. */
    OPEN,
    /** No new answers; those that wait on phones still come in. Nobody can read any yet. */
    CLOSED,
    /** The ballot box takes no more, and its envelopes are being opened. What comes now goes into the late box. */
    OPENING,
    /** Answers are opened and shuffled; the key still exists. */
    OPENED,
    /** The opened answers are backed up, the key is destroyed and the envelopes are empty. The late box is open. */
    SHREDDED,
    /** The late box takes no more, and is settled. */
    ENDING,
    /** All keys of the survey are destroyed. */
    ENDED;

    /** True when the ballot box is done with: its answers are opened, copied, and its key is gone. */
    public boolean isShredded() {
        return compareTo(SHREDDED) >= 0;
    }

    /** True when answers would be lost if this box's key were missing. */
    boolean needsKeyOf(BoxKind box) {
        return compareTo(box == BoxKind.BALLOT ? OPENING : SHREDDED) <= 0;
    }
}
