package se.genklang.section.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.genklang.release.ReleasedSurvey.Tone;
import se.genklang.section.BarChart;
import se.genklang.section.BarChart.Bar;
import se.genklang.section.BarChart.Part;
import se.genklang.section.Figure;
import se.genklang.section.UserPerspective.Column;
import se.genklang.section.UserPerspective.Comparison;
import se.genklang.section.UserPerspective.Scale;

/**
 * A bar picture as SVG inside the page. Lengths across are percentages and text has a fixed size, so that it can be read on a
 * phone; tones differ in lightness and pattern, so that it can be read without colours. The fills written here are only what
 * shows without a style sheet: the classes decide.
 */
public final class BarPicture {
    private static final int LINE = 20;
    private static final int BAR = 20;
    private static final int GAP = 14;
    /** Characters that fit across a picture 288 px wide, what a phone of 320 px leaves. */
    private static final int CHARACTERS = 36;
    /** A narrower part has no room for its number, which stands in the table. */
    private static final int NARROWEST_WITH_NUMBER = 4;

    /** One bar for each step, with its number beside it. */
    public String scale(Scale scale, String id) {
        return svg(BarChart.of(scale), id);
    }

    /** One divided bar for each group, or an empty string when the comparison is for a table only. */
    public String comparison(Comparison comparison) {
        return BarChart.of(comparison).map(chart -> svg(chart, comparison.id())).orElse("");
    }

    private static String svg(BarChart chart, String id) {
        var body = new StringBuilder();
        int y = 0;
        for (Column column : chart.legend()) {
            body.append(rect("0", y + 3, "14", 14, column.tone(), id)).append(text("22", y + 15, "start", column.label()));
            y += LINE;
        }
        if (!chart.legend().isEmpty()) {
            body.append(text("0", y + 15, "start", "Siffrorna är procent."));
            y += LINE + GAP;
        }
        for (Bar bar : chart.bars()) {
            y = chart.legend().isEmpty() ? plain(bar, y, body, id) : divided(bar, y, body, id);
        }
        return """
            <svg class="g-bars" role="img" aria-labelledby="%1$s-bild %1$s-beskrivning" width="100%%" height="%2$d" \
            font-size="14" fill="currentColor" xmlns="http://www.w3.org/2000/svg">\
            <title id="%1$s-bild">%3$s</title><desc id="%1$s-beskrivning">%4$s</desc>\
            <defs><pattern id="%1$s-rand" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
            <path d="M1.5 0v6" stroke="currentColor" stroke-width="2"/></pattern></defs>%5$s</svg>"""
            .formatted(escaped(id), y, escaped(chart.title()), escaped(chart.description()), body);
    }

    private static int plain(Bar bar, int y, StringBuilder body, String id) {
        var part = bar.parts().getFirst();
        var value = part.figure().count() + " (" + part.figure().share() + ")";
        y = label(bar.label(), CHARACTERS - value.length(), y, body);
        body.append(text("100%", y - LINE + 15, "end", value)).append(track(y));
        body.append(part(part, 0, width(part.figure(), bar.base()), y, id));
        return y + BAR + GAP;
    }

    private static int divided(Bar bar, int y, StringBuilder body, String id) {
        y = label(bar.label() + " (" + bar.base() + " svar)", CHARACTERS, y, body);
        double x = 0;
        for (Part part : bar.parts()) {
            double width = width(part.figure(), bar.base());
            body.append(part(part, x, width, y, id));
            if (part.figure().percent() >= NARROWEST_WITH_NUMBER) {
                body.append(text(percent(x + width / 2), y + BAR + 15, "middle", String.valueOf(part.figure().percent())));
            }
            x += width;
        }
        return y + BAR + LINE + GAP;
    }

    private static int label(String label, int room, int y, StringBuilder body) {
        for (String line : lines(label, room)) {
            body.append(text("0", y + 15, "start", line));
            y += LINE;
        }
        return y;
    }

    private static List<String> lines(String label, int room) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : label.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String part(Part part, double x, double width, int y, String id) {
        return part.figure().count() == 0 ? "" : rect(percent(x), y, percent(width), BAR, part.tone(), id);
    }

    private static String track(int y) {
        return "<rect class=\"g-bar-track\" x=\"0\" y=\"%d\" width=\"100%%\" height=\"%d\" fill=\"none\" stroke=\"currentColor\" stroke-opacity=\"0.35\"/>"
            .formatted(y, BAR);
    }

    private static String rect(String x, int y, String width, int height, Tone tone, String id) {
        var frame = "x=\"%s\" y=\"%d\" width=\"%s\" height=\"%d\"".formatted(x, y, width, height);
        var base = "<rect class=\"g-tone-%s\" %s fill=\"%s\" stroke=\"currentColor\"/>".formatted(
            tone.name().toLowerCase(Locale.ROOT), frame, fill(tone));
        return tone == Tone.NEGATIVE ? base + "<rect %s fill=\"url(#%s-rand)\"/>".formatted(frame, escaped(id)) : base;
    }

    private static String fill(Tone tone) {
        return switch (tone) {
            case POSITIVE -> "#1f5c87";
            case NEUTRAL -> "#ececec";
            case NEGATIVE -> "#f0b27a";
            case NONE -> "#7a8ba3";
        };
    }

    private static String text(String x, int y, String anchor, String text) {
        return "<text x=\"%s\" y=\"%d\" text-anchor=\"%s\">%s</text>".formatted(x, y, anchor, escaped(text));
    }

    private static double width(Figure figure, int base) {
        return 100.0 * figure.count() / base;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
