package se.genklang.section.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import se.genklang.release.ReleasedSurvey.Breakdown;
import se.genklang.release.ReleasedSurvey.Category;
import se.genklang.release.ReleasedSurvey.ReleasedQuestion;
import se.genklang.release.ReleasedSurvey.Tone;
import se.genklang.section.Figure;
import se.genklang.section.UserPerspective.Column;
import se.genklang.section.UserPerspective.Comparison;
import se.genklang.section.UserPerspective.Group;

/**
 * Groups side by side. Nothing here says that a difference is real: no test of that is made, so the text gives the figures
 * and says that small groups vary by chance.
 */
final class ComparisonWriter {
    /** More groups than this are told by their lowest and highest; all stand in the table. */
    private static final int TOLD_ONE_BY_ONE = 4;

    private ComparisonWriter() { }

    static List<Comparison> write(ReleasedQuestion question, String id) {
        return question.breakdowns().stream()
            .map(b -> comparison(question, b, id + "-" + b.dimension()))
            .filter(c -> c.groups().size() > 1).toList();
    }

    private static Comparison comparison(ReleasedQuestion question, Breakdown breakdown, String id) {
        var groups = breakdown.groups().stream().filter(g -> g.base() > 0)
            .map(g -> new Group(g.members().size() > 1 ? MethodWriter.together(g.members()) : g.label(), g.base(),
                g.counts().stream().map(n -> Figure.of(n, g.base())).toList())).toList();
        var columns = question.categories().stream().map(c -> new Column(c.label(), c.tone())).toList();
        return new Comparison(id, "%s: %s".formatted(Swedish.capitalised(breakdown.label()), question.text()),
            Swedish.capitalised(breakdown.label()), columns, groups, groups.size() < 2 ? List.of() : inWords(question, groups));
    }

    private static List<String> inWords(ReleasedQuestion question, List<Group> groups) {
        int told = told(question, groups);
        var who = ResultWriter.predicate(question.categories().get(told));
        if (groups.stream().map(g -> g.figures().get(told).share()).distinct().count() == 1) {
            return List.of("Andelen som %s var %s i alla grupper.".formatted(who, groups.getFirst().figures().get(told).share()));
        }
        var sentences = new ArrayList<String>();
        if (groups.size() <= TOLD_ONE_BY_ONE) {
            var parts = groups.stream().map(g -> g.label() + " " + exact(g, told)).toList();
            sentences.add("Så stor var andelen som %s: %s.".formatted(who, Swedish.list(parts)));
        } else {
            var order = Comparator.comparingDouble((Group g) -> (double) g.figures().get(told).count() / g.base());
            var lowest = groups.stream().min(order).orElseThrow();
            var highest = groups.stream().max(order).orElseThrow();
            sentences.add("Så stor var andelen som %s: lägst %s, högst %s.".formatted(who,
                lowest.label() + " " + exact(lowest, told), highest.label() + " " + exact(highest, told)));
        }
        sentences.add("Skillnader mellan små grupper kan bero på slumpen.");
        return sentences;
    }

    private static String exact(Group group, int told) {
        var figure = group.figures().get(told);
        return "%s (%s av %s)".formatted(figure.share(), Swedish.number(figure.count()), Swedish.number(group.base()));
    }

    /** The good answer where there is one, else the most common one. */
    private static int told(ReleasedQuestion question, List<Group> groups) {
        List<Category> categories = question.categories();
        return IntStream.range(0, categories.size()).filter(i -> categories.get(i).tone() == Tone.POSITIVE).findFirst()
            .orElseGet(() -> IntStream.range(0, categories.size()).boxed()
                .max(Comparator.comparingInt(i -> groups.stream().mapToInt(g -> g.figures().get(i).count()).sum())).orElse(0));
    }
}
