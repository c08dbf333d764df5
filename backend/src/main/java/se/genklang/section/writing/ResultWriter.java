package se.genklang.section.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.genklang.release.ReleasedSurvey.Category;
import se.genklang.release.ReleasedSurvey.Overall;
import se.genklang.release.ReleasedSurvey.ReleasedQuestion;
import se.genklang.section.Figure;
import se.genklang.section.UserPerspective.Result;
import se.genklang.section.UserPerspective.Scale;
import se.genklang.section.UserPerspective.Step;

/** What came out of one question: a few sentences, the full scale and the groups side by side. */
public final class ResultWriter {
    /** More alternatives than this are left to the table: nobody reads a sentence for each. */
    private static final int TOLD_IN_WORDS = 3;

    private static final Pattern SPEAKS_OF_SEVERAL = Pattern.compile("^(var|blev|kände sig) |\\b(de|dem|deras|själva)\\b");

    private ResultWriter() { }

    public static Result write(ReleasedQuestion question, String id, @Nullable String survey) {
        var overall = question.overall();
        var sentences = new ArrayList<String>();
        Scale scale = null;
        if (overall == null) {
            if (question.withheld() == null) sentences.add("Svaren på frågan visas inte, för att det är för få som svarade.");
        } else if (question.freeText()) {
            sentences.add(overall.base() == 0 ? "Ingen skrev något här."
                : Swedish.sentence(Swedish.people(overall.base()) + " skrev med egna ord. "
                    + (overall.base() == 1 ? "Texten" : "Texterna") + " visas inte här"));
        } else if (overall.base() == 0) {
            sentences.add("Ingen valde något av svaren.");
            sentences.addAll(asides(overall));
        } else {
            sentences.addAll(inWords(question, overall));
            sentences.addAll(asides(overall));
            scale = scale(question, overall);
        }
        return new Result(id, survey, question.text(), List.copyOf(sentences), scale,
            ComparisonWriter.write(question, id), question.withheld() == null ? null : Swedish.sentence(question.withheld()));
    }

    private static Scale scale(ReleasedQuestion question, Overall overall) {
        var steps = overall.shares().stream().map(s -> new Step(s.label(), s.tone(), Figure.of(s.count(), overall.base()))).toList();
        return new Scale("Alla som svarade: " + question.text(), overall.base(), steps, overall.dontKnow(), overall.noAnswer());
    }

    private static List<String> inWords(ReleasedQuestion question, Overall overall) {
        var base = overall.base();
        var ranked = IntStream.range(0, question.categories().size()).boxed()
            .map(i -> new Counted(question.categories().get(i), count(question, question.categories().get(i), overall)))
            .sorted(Comparator.comparingInt(Counted::count).reversed()).toList();
        var sentences = new ArrayList<String>();
        if (ranked.size() > 1 && ranked.get(0).count() == ranked.get(1).count()) sentences.add("Svaren var delade.");
        var most = ranked.getFirst();
        sentences.add(Proportion.sentence(most.count(), base, predicate(most)));
        ranked.stream().skip(1).limit(TOLD_IN_WORDS - 1).filter(c -> most.count() < base)
            .map(c -> other(c, base)).forEach(sentences::add);
        return sentences;
    }

    private static String other(Counted c, int base) {
        if (c.count() == 0) return Swedish.sentence("ingen " + predicate(c));
        return Swedish.sentence("%s %s (%s)".formatted(Swedish.people(c.count()), predicate(c),
            Figure.of(c.count(), base).share()));
    }

    /** What the people in a category did, as it fits after "8 av 10 personer". */
    static String predicate(Category category) {
        return category.phrase() == null ? "svarade " + Swedish.quoted(category.label()) : category.phrase();
    }

    /** "Ingen var nöjda" is no Swedish: one person and nobody are told by the alternative's own words where the phrase speaks of several. */
    private static String predicate(Counted c) {
        var phrase = c.category().phrase();
        return c.count() < 2 && phrase != null && SPEAKS_OF_SEVERAL.matcher(phrase).find()
            ? "svarade " + Swedish.quoted(c.category().label()) : predicate(c.category());
    }

    /** A category counts the alternative of its own code, or else, on a scale, all steps of its tone. */
    static int count(ReleasedQuestion question, Category category, Overall overall) {
        var byCode = question.categories().stream()
            .allMatch(c -> overall.shares().stream().anyMatch(s -> s.code().equals(c.code())));
        return overall.shares().stream()
            .filter(s -> byCode ? s.code().equals(category.code()) : s.tone() == category.tone())
            .mapToInt(s -> s.count()).sum();
    }

    private static List<String> asides(Overall overall) {
        var parts = new ArrayList<String>();
        if (overall.dontKnow() > 0) parts.add(Swedish.people(overall.dontKnow()) + " svarade ”Vet inte”");
        if (overall.noAnswer() > 0) parts.add(Swedish.people(overall.noAnswer()) + " ville inte svara");
        return parts.isEmpty() ? List.of() : List.of(Swedish.sentence(Swedish.list(parts)));
    }

    private record Counted(Category category, int count) { }
}
