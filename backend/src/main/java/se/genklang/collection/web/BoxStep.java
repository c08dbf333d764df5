package se.genklang.collection.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.genklang.collection.Box;
import se.genklang.collection.BoxEnding;
import se.genklang.collection.BoxState;
import se.genklang.survey.Survey;

/**
 * One step in the life of the answers, as an inspector reads it.
 *
 * @param when  "Klart", "Nu", or when it will come
 * @param color of the tag that {@code when} stands in
 */
public record BoxStep(String when, String color, String text) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("sv"));

    /** The steps in order. */
    static List<BoxStep> of(Survey survey, Box box) {
        BoxState now = box.state();
        List<BoxStep> steps = new ArrayList<>();
        steps.add(step(now, BoxState.OPEN, BoxState.OPEN, null, "Svaren kommer in. Varje svar låses in, och ingen kan läsa det."));
        steps.add(step(now, BoxState.CLOSED, BoxState.CLOSED, null, waiting(survey.waitingDays())));
        steps.add(step(now, BoxState.OPENING, BoxState.OPENED, box.opensOn(), "Alla svar öppnas på en gång, blandas och räknas samman. Är de färre än fem öppnas de aldrig."));
        steps.add(step(now, BoxState.SHREDDED, BoxState.ENDING, null, "Nyckeln förstörs, och sedan kan ingen öppna ett låst svar igen. Svar som ändå kommer in läggs för sig och är inte med i resultatet."));
        steps.add(now == BoxState.ENDED ? new BoxStep("Klart", "success", end(box.endsOn()))
            : new BoxStep("Kommer" + on(box.endsOn()), "neutral", end(box.endsOn())));
        return steps;
    }

    private static BoxStep step(BoxState now, BoxState first, BoxState last, @Nullable LocalDate day, String text) {
        if (now.compareTo(last) > 0) {
            return new BoxStep("Klart", "success", text);
        }
        return now.compareTo(first) >= 0 ? new BoxStep("Nu", "info", text) : new BoxStep("Kommer" + on(day), "neutral", text);
    }

    private static String waiting(int days) {
        String closed = "Enkäten stängs, och ingen kan börja svara. ";
        return days == 0 ? closed + "Svaren öppnas genast."
            : closed + "Svar som ligger kvar i en telefon har " + (days == 1 ? "en dag" : days + " dagar") + " på sig att komma fram.";
    }

    private static String end(@Nullable LocalDate day) {
        return "Allt avslutas" + (day == null ? " " + BoxEnding.AFTER_DAYS + " dagar efter att svaren öppnades" : "")
            + ". De sista nycklarna förstörs, och en telefon som skickar efter det får veta att det är för sent.";
    }

    private static String on(@Nullable LocalDate day) {
        return day == null ? "" : " " + DAY.format(day);
    }
}
