package se.genklang.collection;

import io.micronaut.serde.annotation.Serdeable;

/**
 * How far an opening has come, in whole per cent of its step: a number of envelopes would be an exact count of answers.
 */
@Serdeable
public record OpeningProgress(Step step, int percent) {

    /** The steps that take time, in order. */
    public enum Step {
        /** Envelopes are opened, shuffled and stored. */
        ANSWERS,
        /** Free texts are stored apart, in an order of their own. */
        TEXTS,
        /** The copy is written and read back. */
        BACKUP,
        /** The key is destroyed, and the envelopes are emptied. */
        SHREDDING
    }
}
