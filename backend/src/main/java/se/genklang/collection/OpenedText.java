package se.genklang.collection;

/** One free text, opened and shuffled: apart from everything else that the same person answered. */
public record OpenedText(String question, String words) {

    /** What people write is sensitive: it never reaches a log line. */
    @Override
    public String toString() {
        return "OpenedText[…]";
    }
}
