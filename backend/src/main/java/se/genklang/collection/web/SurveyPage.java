package se.genklang.collection.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the one survey page shows, in one language. The same page without scripts is a plain form.
 *
 * @param action        where the form is posted
 * @param lang          language tag of the page ({@code sv}, {@code sv-simple}, {@code en}); texts come from its messages
 * @param dir           {@code ltr} or {@code rtl}
 * @param languages     the languages of this survey, each under its own name
 * @param title         the survey's title
 * @param city          the name of the city that asks
 * @param district      the district this door belongs to, or null when the code tells
 * @param sending       where a phone that seals sends what it has sealed
 * @param preview       true when an inspector looks at the page: nothing can be sent
 * @param closesOn      the last day in words, or null
 * @param minutes       about how long it takes
 * @param submissionKey random key of this one filled-in form, so that sending twice counts once
 * @param askCode       true when a one-time code is needed
 * @param code          the code as typed
 * @param faults        what must be mended before it can be sent; empty on the first visit
 */
public record SurveyPage(String action, String lang, String dir, List<LanguageChoice> languages, String title, String city,
                         @Nullable String district, Sending sending, boolean preview, @Nullable String closesOn, int minutes,
                         String submissionKey, boolean askCode, @Nullable String code, List<QuestionView> questions,
                         List<Fault> faults) {

    /**
     * Where to send.
     *
     * @param api      path that the steps of sending are under
     * @param door     the district's door, where no code tells the district
     * @param district id of that district
     */
    public record Sending(String api, @Nullable String door, @Nullable Long district) { }

    /** A language to change to. {@code tag} is what the form posts as {@code sprak}. */
    public record LanguageChoice(String tag, String name, boolean current) { }

    /**
     * One question.
     *
     * @param number  1-based
     * @param id      id of the fieldset, {@code q-<key>}
     * @param name    form field name, {@code a.<key>}
     * @param kind    {@code scale}, {@code yes_no}, {@code one_of} or {@code text}
     * @param options the alternatives; empty for {@code text}
     * @param asides  "vet inte" and "vill inte svara", shown apart from the alternatives; empty for {@code text}
     * @param value   the code chosen or the text typed so far, or null
     * @param answer  the label of what was chosen, or the text, for the page where answers are checked; null when skipped
     */
    public record QuestionView(int number, String id, String name, String kind, String text, @Nullable String help,
                               @Nullable String picture, int maxLength, List<OptionView> options, List<OptionView> asides,
                               @Nullable String value, @Nullable String answer) { }

    /** One alternative; {@code id} is unique on the page. */
    public record OptionView(String id, String code, String label, @Nullable String picture, boolean checked) { }

    /** What is wrong with a field: the id to move to, and the key of the message to show. */
    public record Fault(String fieldId, String messageKey) { }

    /** The fault at this field, or null. */
    public @Nullable Fault faultAt(String fieldId) {
        return faults.stream().filter(f -> f.fieldId().equals(fieldId)).findFirst().orElse(null);
    }
}
