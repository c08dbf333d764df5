package se.genklang.collection.web;

import io.micronaut.context.MessageSource;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.genklang.collection.CollectionPoint;
import se.genklang.collection.FilledForm;
import se.genklang.collection.FormFault;
import se.genklang.survey.Question;
import se.genklang.survey.QuestionKind;
import se.genklang.survey.Survey;

/** Makes the one survey page: the same for a phone with scripts, a phone without, and an inspector's preview. */
@Singleton
class SurveyPages {
    private static final Map<String, String> OWN_NAMES = Map.of("sv", "Svenska", "sv-simple", "Lätt svenska", "en", "English");

    private final MessageSource messages;
    private final String city;

    SurveyPages(MessageSource messages, @Value("${genklang.city:Stockholms stad}") String city) {
        this.messages = messages;
        this.city = city;
    }

    /** Where a person stands: which survey, through which door, in which language. */
    record Place(Survey survey, String action, @Nullable CollectionPoint point, String language, boolean preview) { }

    SurveyPage page(Place place, FilledForm form, List<FormFault> faults) {
        Survey survey = place.survey();
        List<SurveyPage.QuestionView> questions = new ArrayList<>();
        for (Question question : survey.questions()) {
            questions.add(view(question, questions.size() + 1, place.language(), form.answers().get(question.key())));
        }
        return new SurveyPage(place.action(), place.language(), "ltr", languages(survey, place.language()), survey.title(), city,
            place.point() == null ? null : place.point().districtName(), sending(place),
            place.preview(), null, survey.minutes(), form.key(), survey.codesRequired(), form.code(), questions,
            faults.stream().map(SurveyPages::fault).toList());
    }

    private static SurveyPage.Sending sending(Place place) {
        String api = "/api/e/" + place.survey().slug();
        return place.point() == null || place.survey().codesRequired() ? new SurveyPage.Sending(api, null, null)
            : new SurveyPage.Sending(api, place.point().door(), place.point().districtId());
    }

    /** The languages of a survey by their own names; the one that is chosen is marked. */
    static List<SurveyPage.LanguageChoice> languages(Survey survey, String chosen) {
        return survey.languages().stream()
            .map(tag -> new SurveyPage.LanguageChoice(tag, OWN_NAMES.getOrDefault(tag, tag), tag.equals(chosen))).toList();
    }

    private static SurveyPage.Fault fault(FormFault fault) {
        String id = switch (fault.kind()) {
            case CODE_MISSING, CODE_MALFORMED, CODE_UNKNOWN, CODE_USED, TOO_MANY_CODES -> "code";
            default -> "q-" + fault.field();
        };
        return new SurveyPage.Fault(id, fault.kind().messageKey());
    }

    private SurveyPage.QuestionView view(Question question, int number, String language, @Nullable String value) {
        List<SurveyPage.OptionView> options = question.options().stream().map(option -> option(question, option.code(),
            option.label().getOrDefault(language, option.label().get("sv")), option.picture(), value)).toList();
        List<SurveyPage.OptionView> asides = question.kind() == QuestionKind.TEXT ? List.of() : List.of(
            aside(question, Question.DONT_KNOW, language, value), aside(question, Question.NO_ANSWER, language, value));
        return new SurveyPage.QuestionView(number, "q-" + question.key(), "a." + question.key(),
            question.kind().name().toLowerCase(Locale.ROOT), question.textIn(language), help(question, language),
            question.picture(), question.maxLength(), options, asides, value, answer(question, options, asides, value));
    }

    private SurveyPage.OptionView aside(Question question, String code, String language, @Nullable String value) {
        String label = messages.getMessage("survey.aside." + code, Locale.forLanguageTag(language)).orElse(code);
        return option(question, code, label, code, value);
    }

    private static SurveyPage.OptionView option(Question question, String code, String label, @Nullable String picture,
                                                @Nullable String value) {
        return new SurveyPage.OptionView("q-" + question.key() + "-" + code, code, label, picture, code.equals(value));
    }

    private static @Nullable String help(Question question, String language) {
        return question.help().getOrDefault(language, question.help().get("sv"));
    }

    private static @Nullable String answer(Question question, List<SurveyPage.OptionView> options,
                                           List<SurveyPage.OptionView> asides, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (question.kind() == QuestionKind.TEXT) {
            return value;
        }
        return Stream.concat(options.stream(), asides.stream()).filter(SurveyPage.OptionView::checked)
            .map(SurveyPage.OptionView::label).findFirst().orElse(null);
    }
}
