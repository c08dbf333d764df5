package se.genklang.section.writing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Numbers, dates and lists as they are written in Swedish running text. */
public final class Swedish {
    private static final Locale SWEDISH = Locale.of("sv", "SE");
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMMM", SWEDISH);
    private static final DateTimeFormatter FULL_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", SWEDISH);

    private Swedish() { }

    /** Thousands are set apart by a space that does not break the line. */
    public static String number(int n) {
        return String.format(Locale.ROOT, "%,d", n).replace(',', '\u00a0');
    }

    public static String people(int n) {
        return n == 0 ? "ingen" : number(n) + (n == 1 ? " person" : " personer");
    }

    public static String answers(int n) {
        return n == 0 ? "inget svar" : number(n) + " svar";
    }

    /** "a, b och c"; "samt" before the last one when a member already holds an "och". */
    public static String list(List<String> members) {
        if (members.size() < 2) return String.join("", members);
        var last = members.getLast();
        var and = members.stream().anyMatch(m -> m.contains(" och ")) ? " samt " : " och ";
        return String.join(", ", members.subList(0, members.size() - 1)) + and + last;
    }

    public static String day(LocalDate day) {
        return "den " + FULL_DAY.format(day);
    }

    /** "den 3 mars 2026" or "från den 3 till den 21 mars 2026", no more than is needed. */
    public static String period(LocalDate from, LocalDate to) {
        if (from.equals(to)) return day(from);
        var start = from.getYear() != to.getYear() ? FULL_DAY.format(from)
            : from.getMonth() != to.getMonth() ? DAY_AND_MONTH.format(from)
            : String.valueOf(from.getDayOfMonth());
        return "från den " + start + " till " + day(to);
    }

    public static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(SWEDISH) + text.substring(1);
    }

    /** Begins with a capital letter and ends with a full stop, whatever came in. */
    public static String sentence(String text) {
        var trimmed = text.strip();
        return capitalised(trimmed) + (trimmed.endsWith(".") || trimmed.endsWith("?") || trimmed.endsWith("!") ? "" : ".");
    }

    public static String quoted(String text) {
        return "”" + text + "”";
    }
}
