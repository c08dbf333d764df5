package se.genklang.collection.web;

import io.micronaut.context.MessageSource;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.genklang.platform.web.Language;
import se.genklang.survey.Survey;

/** Writes invitations to a survey, the same to everybody: nothing in them says whom they were sent to. */
@Singleton
class Invitations {
    private final MessageSource messages;
    private final Language languages;
    private final String city;

    Invitations(MessageSource messages, Language languages, @Value("${genklang.city:Stockholms stad}") String city) {
        this.messages = messages;
        this.languages = languages;
        this.city = city;
    }

    /** @param url where to answer */
    Invitation of(Survey survey, String language, String url) {
        Locale locale = Locale.forLanguageTag(language);
        String time = survey.minutes() == 1 ? text(locale, "time.one") : text(locale, "time", survey.minutes());
        List<String> after = Stream.of(survey.codesRequired() ? text(locale, "code") : "", time + " " + text(locale, "help"), text(locale, "thanks"), city)
            .filter(paragraph -> !paragraph.isEmpty()).toList();
        return new Invitation(language, languages.directionOf(language),
            text(locale, survey.codesRequired() ? "sms.code" : "sms", city, time, url), text(locale, "subject"),
            List.of(text(locale, "hello"), text(locale, "what", city), text(locale, "safe"), text(locale, "free"), text(locale, "how")), after,
            new Invitation.Poster(text(locale, "poster.title"), text(locale, "safe"), text(locale, "free"), time, text(locale, "poster.scan"),
                text(locale, "poster.address")));
    }

    private String text(Locale locale, String key, Object... values) {
        return messages.getMessage("invitation." + key, locale, values).orElseThrow();
    }
}
