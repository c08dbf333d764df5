package se.genklang.survey.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.genklang.platform.web.FieldFault;
import se.genklang.platform.web.FormData;
import se.genklang.survey.Question;
import se.genklang.survey.SharedBackground;
import se.genklang.survey.Survey;
import se.genklang.survey.SurveyDraft;

/**
 * The form that a survey is written in, with what was typed and what is wrong with it.
 *
 * @param action  where it is posted
 * @param version version of the draft that is being changed; 0 for a new one
 */
public record DraftForm(String action, String title, boolean codesRequired, String waitingDays, String smallestDistrict,
                        @Nullable SharedBackground shared, Set<String> chosen, int version,
                        List<AreaQuestions> areas, List<Question> background, List<FieldFault> faults) {

    /** The questions of one quality area. */
    public record AreaQuestions(String name, List<Question> questions) { }

    /** What is wrong with a field, or null. */
    public @Nullable String fault(String field) {
        return faults.stream().filter(f -> f.field().equals(field)).map(FieldFault::message).findFirst().orElse(null);
    }

    static SurveyDraft posted(FormData form) {
        return new SurveyDraft(form.text("title"), form.text("access").equals("codes"), form.number("waitingDays", -1),
            form.all("questionKeys"), form.text("smallestDistrict").isEmpty() ? null : Integer.valueOf(form.number("smallestDistrict", -1)));
    }

    static DraftForm blank(String action, List<AreaQuestions> areas, List<Question> background) {
        return new DraftForm(action, "", true, "3", "", null, Set.of(), 0, areas, background, List.of());
    }

    static DraftForm of(String action, Survey survey, List<AreaQuestions> areas, List<Question> background) {
        return new DraftForm(action, survey.title(), survey.codesRequired(), Integer.toString(survey.waitingDays()),
            survey.smallestDistrict() == null ? "" : survey.smallestDistrict().toString(), survey.sharedBackground().orElse(null),
            Set.copyOf(survey.questions().stream().map(Question::key).toList()), survey.version(), areas, background, List.of());
    }

    static DraftForm of(String action, FormData form, List<AreaQuestions> areas, List<Question> background, List<FieldFault> faults) {
        return new DraftForm(action, form.text("title"), form.text("access").equals("codes"), form.text("waitingDays"),
            form.text("smallestDistrict"), null,
            Set.copyOf(form.all("questionKeys")), form.number("version", 0), areas, background, faults);
    }
}
