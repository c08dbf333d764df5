package se.genklang.section.writing;

import java.util.List;
import se.genklang.section.Figure;

/**
 * Shares as people say them: "åtta av tio". Tenths are used only for groups large enough to bear them, and a share between
 * two tenths says on which side it lies; the exact figure always follows in brackets.
 */
public final class Proportion {
    /** Below this the exact number says more than a share: "8 av 11 personer". */
    private static final int SMALLEST_FOR_TENTHS = 20;
    private static final List<String> WORDS =
        List.of("", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio");

    private Proportion() { }

    /** How many did what {@code predicate} says, as a whole sentence. */
    public static String sentence(int count, int base, String predicate) {
        var figure = Figure.of(count, base);
        if (count == 0) return Swedish.sentence("ingen " + predicate);
        if (count == base) return Swedish.sentence((base == 1 ? "" : "alla ") + Swedish.people(base) + " " + predicate);
        if (base < SMALLEST_FOR_TENTHS) {
            return Swedish.sentence("%s av %s personer %s (%s)".formatted(
                Swedish.number(count), Swedish.number(base), predicate, figure.share()));
        }
        return Swedish.sentence("%s %s (%s av %s personer, %s)".formatted(
            inWords(count, base), predicate, Swedish.number(count), Swedish.number(base), figure.share()));
    }

    public static String inWords(int count, int base) {
        int percent = Figure.of(count, base).percent();
        if (percent % 10 == 0 && percent > 0 && percent < 100) return tenths(percent / 10);
        if (percent < 10) return "färre än en av tio";
        if (percent > 95) return "nästan alla";
        return percent % 10 <= 5 ? "drygt " + tenths(percent / 10) : "nästan " + tenths(percent / 10 + 1);
    }

    private static String tenths(int tenths) {
        return tenths == 5 ? "hälften" : WORDS.get(tenths) + " av tio";
    }
}
