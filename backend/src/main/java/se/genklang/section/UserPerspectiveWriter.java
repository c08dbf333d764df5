package se.genklang.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.genklang.release.ReleasedSurvey;
import se.genklang.release.ReleasedSurvey.ReleasedQuestion;
import se.genklang.section.UserPerspective.Area;
import se.genklang.section.UserPerspective.Method;
import se.genklang.section.UserPerspective.Result;
import se.genklang.section.writing.MethodWriter;
import se.genklang.section.writing.ResultWriter;
import se.genklang.section.writing.Swedish;

/** Writes the section from released figures, by rules alone: the same releases always give the same text. */
public final class UserPerspectiveWriter {
    /** The six national quality areas, in the order in which they are always reported. */
    private static final List<String> NATIONAL_ORDER = List.of("Trygghet och säkerhet", "Självbestämmande och integritet",
        "Tillgänglighet", "Helhetssyn och samordning", "Kunskapsbaserad verksamhet", "Effektivitet");
    private static final String NOTHING_YET = "Det finns inget resultat att visa ännu. "
        + "Texten skrivs när en enkät i granskningen är stängd och svaren är öppnade.";
    private static final String TOO_FEW = "För få har svarat för att vi ska kunna visa ett resultat. "
        + "Annars skulle någon kunna kännas igen på sina svar.";

    private UserPerspectiveWriter() { }

    public static UserPerspective write(SectionHeading heading, List<ReleasedSurvey> releases) {
        var asked = releases.stream().flatMap(survey -> asked(survey, releases)).toList();
        var shown = releases.stream().map(ReleasedSurvey::answered).anyMatch(Objects::nonNull);
        return new UserPerspective(heading, releases.isEmpty() ? List.of() : introduction(releases),
            releases.isEmpty() ? NOTHING_YET : shown ? null : TOO_FEW, methods(releases), shown ? areas(asked) : List.of(),
            shown ? asked.stream().filter(a -> a.question().area() == null).map(Asked::result).toList() : List.of());
    }

    private static List<String> introduction(List<ReleasedSurvey> releases) {
        var titles = releases.stream().map(r -> Swedish.quoted(r.title())).toList();
        var text = new ArrayList<String>();
        text.add("Här står vad brukare själva har sagt. Svaren kommer från %s %s."
            .formatted(titles.size() == 1 ? "enkäten" : "enkäterna", Swedish.list(titles)));
        text.add("Svaren är ordnade efter kvalitetsområde. Till varje bild finns en tabell med samma siffror.");
        return List.copyOf(text);
    }

    private static List<Method> methods(List<ReleasedSurvey> releases) {
        return IntStream.range(0, releases.size())
            .mapToObj(i -> MethodWriter.write(releases.get(i), "metod-" + (i + 1))).toList();
    }

    private static Stream<Asked> asked(ReleasedSurvey survey, List<ReleasedSurvey> releases) {
        var several = releases.size() > 1;
        return survey.questions().stream().map(q -> new Asked(q, ResultWriter.write(q,
            "fraga-" + (several ? survey.surveyId() + "-" : "") + q.key(), several ? survey.title() : null)));
    }

    private static List<Area> areas(List<Asked> asked) {
        Map<String, Area> byKey = new LinkedHashMap<>();
        for (var a : asked) {
            var key = a.question().area();
            if (key != null) byKey.computeIfAbsent(key, k -> new Area(k, name(a.question()), new ArrayList<>())).results().add(a.result());
        }
        return byKey.values().stream()
            .sorted(Comparator.comparingInt(area -> rank(area.name())))
            .map(area -> new Area(area.key(), area.name(), List.copyOf(area.results()))).toList();
    }

    private static String name(ReleasedQuestion question) {
        var name = question.areaName();
        return name != null ? name : String.valueOf(question.area());
    }

    /** Areas outside the national model, such as those of older reviews, come last. */
    private static int rank(String name) {
        int rank = NATIONAL_ORDER.indexOf(name);
        return rank < 0 ? NATIONAL_ORDER.size() : rank;
    }

    private record Asked(ReleasedQuestion question, Result result) { }
}
