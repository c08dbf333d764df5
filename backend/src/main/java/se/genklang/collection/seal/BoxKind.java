package se.genklang.collection.seal;

/**
 * Which box an answer is sealed for. A phone seals for both and sends one of the two: the late box takes what could not
 * be sent before the ballot box was opened.
 */
public enum BoxKind {
    BALLOT('B', "ballot-box-"), LATE('L', "late-box-");

    private final char letter;
    private final String keyPrefix;

    BoxKind(char letter, String keyPrefix) {
        this.letter = letter;
        this.keyPrefix = keyPrefix;
    }

    /** As it is sealed into the envelope and kept in the database. */
    public char letter() {
        return letter;
    }

    /** Name of this box's key in the key store. */
    String keyName(long surveyId) {
        return keyPrefix + surveyId;
    }

    /** The box with this letter. */
    public static BoxKind of(char letter) {
        return switch (letter) {
            case 'B' -> BALLOT;
            case 'L' -> LATE;
            default -> throw new IllegalArgumentException("no box has this letter");
        };
    }
}
