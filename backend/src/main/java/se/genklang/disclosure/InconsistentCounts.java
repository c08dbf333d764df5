package se.genklang.disclosure;

/**
 * Counts that cannot be true: below nought, of different lengths, or not adding up. Nothing is published of them, since a
 * wrong count may make an unsafe group look safe. The message names the place and never a person's answer.
 */
public final class InconsistentCounts extends IllegalArgumentException {
    public InconsistentCounts(String message) {
        super(message);
    }
}
