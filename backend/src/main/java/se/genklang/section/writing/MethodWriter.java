package se.genklang.section.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.genklang.release.ReleasedSurvey;
import se.genklang.release.ReleasedSurvey.Participation;
import se.genklang.section.Figure;
import se.genklang.section.UserPerspective.Method;
import se.genklang.section.UserPerspective.Turnout;

/** How a survey was done, how many took part, and what its figures can and cannot carry. */
public final class MethodWriter {
    private static final String TOO_FEW = "för få för att visas";

    private MethodWriter() { }

    public static Method write(ReleasedSurvey survey, String id) {
        return new Method(id, survey.title(), howItWasDone(survey), survey.participation().stream().map(MethodWriter::turnout).toList(),
            limits(survey));
    }

    private static List<String> howItWasDone(ReleasedSurvey survey) {
        var text = new ArrayList<String>();
        text.add("Enkäten %s gick att svara på %s. Den som svarade var anonym."
            .formatted(Swedish.quoted(survey.title()), Swedish.period(survey.openedOn(), survey.closedOn())));
        var districts = survey.participation().stream().flatMap(p -> p.districts().stream()).toList();
        if (!districts.isEmpty()) {
            text.add(districts.size() == 1 ? "Den gällde stadsdelen %s.".formatted(districts.getFirst())
                : "Den gällde stadsdelarna %s.".formatted(Swedish.list(districts)));
        }
        text.add(turnoutInWords(survey));
        survey.participation().stream().filter(p -> p.districts().size() > 1).map(p ->
            "%s visas tillsammans, eftersom någon av dem hade för få svar.".formatted(Swedish.list(p.districts()))).forEach(text::add);
        if (survey.unreadable() > 0) {
            text.add("%s gick inte att läsa och är inte med.".formatted(Swedish.capitalised(Swedish.answers(survey.unreadable()))));
        }
        return List.copyOf(text);
    }

    private static String turnoutInWords(ReleasedSurvey survey) {
        var answered = survey.answered();
        if (answered == null) return "Färre än %d personer svarade. Därför visar vi inget resultat.".formatted(survey.minimumGroup());
        var invited = invited(survey);
        if (invited == null || invited < answered || invited == 0) return Swedish.sentence(Swedish.people(answered) + " svarade");
        return "%s fick en kod och %s svarade. Det är %s.".formatted(Swedish.capitalised(Swedish.people(invited)),
            answered == 0 ? "ingen" : Swedish.number(answered) + " av dem", Figure.of(answered, invited).share());
    }

    /** Everyone who was invited, or null when someone came in by an open link. */
    private static @Nullable Integer invited(ReleasedSurvey survey) {
        var all = survey.participation().stream().map(Participation::invited).toList();
        return all.isEmpty() || all.contains(null) ? null : all.stream().filter(Objects::nonNull).mapToInt(Integer::intValue).sum();
    }

    private static Turnout turnout(Participation p) {
        var invited = p.invited();
        var answered = p.answered();
        var rate = invited == null ? "vet vi inte"
            : answered == null ? TOO_FEW
            : invited == 0 || invited < answered ? "vet vi inte"
            : Figure.of(answered, invited).share();
        return new Turnout(together(p.districts()), invited == null ? "öppen länk" : Swedish.number(invited),
            answered == null ? TOO_FEW : Swedish.number(answered), rate);
    }

    /** Several names on one row: they are counted together. */
    static String together(List<String> names) {
        return names.size() > 1 ? Swedish.list(names) + " tillsammans" : Swedish.list(names);
    }

    private static List<String> limits(ReleasedSurvey survey) {
        if (survey.answered() == null) return List.of();
        return List.of(
            "Siffrorna gäller dem som svarade. De som inte svarade kan tycka något annat.",
            "Vi visar ingen grupp med färre än %d svar. Det är för att ingen ska kunna kännas igen. ".formatted(survey.minimumGroup())
                + "Små grupper läggs ihop eller lämnas ute.",
            "I en liten grupp ändras andelen mycket av ett enda svar. Vi har inte prövat om skillnaderna mellan grupper är säkra. "
                + "De kan bero på slumpen.",
            "De som svarade ”Vet inte” eller inte ville svara räknas inte med i andelarna. De står bredvid. "
                + "Andelarna är avrundade till hela procent.");
    }
}
