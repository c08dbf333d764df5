package se.genklang.section.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import se.genklang.section.BarChart;
import se.genklang.section.Figure;
import se.genklang.section.SectionHeading;
import se.genklang.section.UserPerspective;
import se.genklang.section.UserPerspective.Area;
import se.genklang.section.UserPerspective.Comparison;
import se.genklang.section.UserPerspective.Method;
import se.genklang.section.UserPerspective.Result;
import se.genklang.section.UserPerspective.Scale;
import se.genklang.section.writing.Swedish;

/**
 * The section as a Word document that Word and screen readers understand: real headings, repeated table headers, a text for
 * each picture, and the language it is written in.
 */
public final class WordDocument {
    private static final String TITLE = "Brukarperspektivet";
    private static final String METHOD = "Så gjorde vi";
    private static final String BESIDE = "räknas inte med";
    private static final String BACKGROUND = "De som svarade";

    private final WordText text;
    private final WordTable tables;
    private final WordChart charts;

    private WordDocument(XWPFDocument document) {
        this.text = new WordText(document);
        this.tables = new WordTable(document);
        this.charts = new WordChart(document);
    }

    /** The whole file. */
    public static byte[] write(UserPerspective section) {
        try (var document = new XWPFDocument(); var bytes = new ByteArrayOutputStream()) {
            WordSetup.prepare(document, TITLE + ": " + section.heading().title());
            new WordDocument(document).section(section);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void section(UserPerspective section) {
        text.paragraph("Title", TITLE);
        heading(section.heading());
        if (!section.introduction().isEmpty()) text.paragraph("AfterFigures", told(section.introduction()));
        if (section.notice() != null) text.paragraph("Notice", section.notice());
        text.contents(contents(section));
        if (!section.methods().isEmpty()) text.heading(1, METHOD, "metod");
        var several = section.methods().size() > 1;
        section.methods().forEach(method -> method(method, several));
        section.areas().forEach(this::area);
        if (!section.background().isEmpty()) {
            text.heading(1, BACKGROUND, "svarade");
            section.background().forEach(this::result);
        }
        text.paragraph("AfterFigures", "Avsnittet är gjort i Genklang.");
    }

    private void heading(SectionHeading heading) {
        text.paragraph("Subtitle", heading.title());
        if (heading.caseReference() != null) text.paragraph("Facts", "Diarienummer: " + heading.caseReference());
        text.paragraph("Facts", "Verksamhet: " + heading.areaOfOperation());
        if (heading.targetGroup() != null) text.paragraph("Facts", "Målgrupp: " + heading.targetGroup());
        if (!heading.districts().isEmpty()) text.paragraph("Facts", "Stadsdelar: " + Swedish.list(heading.districts()));
        var from = heading.periodFrom();
        var to = heading.periodTo();
        if (from != null && to != null) text.paragraph("Facts", "Tid för granskningen: " + Swedish.period(from, to));
    }

    private static List<WordText.Entry> contents(UserPerspective section) {
        return Stream.of(
            section.methods().isEmpty() ? Stream.<WordText.Entry>empty() : Stream.of(new WordText.Entry(1, METHOD, "metod")),
            section.areas().stream().flatMap(area -> Stream.concat(Stream.of(new WordText.Entry(1, area.name(), area.key())),
                area.results().stream().map(r -> new WordText.Entry(2, r.question(), r.id())))),
            section.background().isEmpty() ? Stream.<WordText.Entry>empty() : Stream.concat(
                Stream.of(new WordText.Entry(1, BACKGROUND, "svarade")),
                section.background().stream().map(r -> new WordText.Entry(2, r.question(), r.id())))).flatMap(s -> s).toList();
    }

    private void method(Method method, boolean several) {
        if (several) text.heading(2, method.survey(), method.id());
        text.paragraph(told(method.paragraphs()));
        if (!method.turnout().isEmpty()) {
            tables.write("Så många svarade på enkäten " + Swedish.quoted(method.survey()),
                List.of("Stadsdel", "Fick en kod", "Svarade", "Andel som svarade"),
                method.turnout().stream().map(t -> List.of(t.group(), t.invited(), t.answered(), t.rate())).toList());
        }
        if (!method.limits().isEmpty()) text.paragraph("AfterFigures", method.limits().getFirst());
        method.limits().stream().skip(1).forEach(text::paragraph);
    }

    private void area(Area area) {
        text.heading(1, area.name(), area.key());
        area.results().forEach(this::result);
    }

    private void result(Result result) {
        text.heading(2, result.question(), result.id());
        if (result.survey() != null) text.paragraph("Facts", "Enkät: " + result.survey());
        var scale = result.scale();
        if (!result.sentences().isEmpty()) text.paragraph(scale == null ? "Normal" : "BeforeFigures", told(result.sentences()));
        if (scale != null) scale(scale);
        result.comparisons().forEach(this::comparison);
        if (result.withheld() != null) text.paragraph("AfterFigures", result.withheld());
    }

    private void scale(Scale scale) {
        charts.write(BarChart.of(scale));
        var rows = Stream.concat(
            scale.steps().stream().map(s -> List.of(s.label(), Swedish.number(s.figure().count()), s.figure().share())),
            Stream.of(List.of("Antal svar", Swedish.number(scale.base()), Figure.of(scale.base(), scale.base()).share()),
                List.of("Vet inte", Swedish.number(scale.dontKnow()), BESIDE),
                List.of("Vill inte svara", Swedish.number(scale.noAnswer()), BESIDE))).toList();
        tables.write(scale.caption(), List.of("Svar", "Antal", "Andel"), rows);
    }

    private void comparison(Comparison comparison) {
        text.heading(3, "Efter " + comparison.dimension().toLowerCase(Locale.ROOT), comparison.id());
        text.paragraph("BeforeFigures", told(comparison.sentences()));
        BarChart.of(comparison).ifPresent(charts::write);
        var columns = Stream.of(Stream.of(comparison.dimension()), comparison.columns().stream().map(c -> c.label()),
            Stream.of("Antal svar")).flatMap(s -> s).toList();
        tables.write(comparison.caption(), columns, comparison.groups().stream().map(g -> Stream.of(Stream.of(g.label()),
            g.figures().stream().map(WordDocument::cell), Stream.of(Swedish.number(g.base()))).flatMap(s -> s).toList()).toList());
    }

    private static String told(List<String> sentences) {
        return String.join(" ", sentences);
    }

    private static String cell(Figure figure) {
        return "%s (%s)".formatted(Swedish.number(figure.count()), figure.share());
    }
}
