package se.genklang.collection.web;

import java.util.List;

/**
 * Words that invite people to answer, in one language, ready to send or print.
 *
 * @param tag        language tag
 * @param direction  {@code ltr} or {@code rtl}
 * @param sms        text message with the address
 * @param subject    subject of an e-mail, and heading of a letter
 * @param before     paragraphs before the address
 * @param after      paragraphs after the address
 * @param poster     words of the poster
 */
public record Invitation(String tag, String direction, String sms, String subject, List<String> before, List<String> after, Poster poster) {

    /** Few and large words. */
    public record Poster(String title, String safe, String free, String time, String scan, String address) { }

    /** The body of an e-mail. */
    public String email(String url) {
        return String.join("\n\n", String.join("\n\n", before), url, String.join("\n\n", after));
    }
}
