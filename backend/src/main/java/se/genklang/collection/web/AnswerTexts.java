package se.genklang.collection.web;

import io.micronaut.context.MessageSource;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import se.genklang.collection.FormFault;
import se.genklang.platform.web.FieldFault;
import se.genklang.platform.web.Language;
import se.genklang.platform.web.Problem;
import se.genklang.platform.web.ProblemException;

/** Refusals of the answering API, in the language of the person. */
@Singleton
class AnswerTexts {
    private final MessageSource messages;
    private final Language language;

    AnswerTexts(MessageSource messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    /** The locale of a request that names its language in its body. */
    Locale locale(HttpRequest<?> request, @Nullable String tag) {
        language.use(request, tag == null ? "sv" : tag);
        return language.resolveOrDefault(request);
    }

    /** A refusal whose words are {@code survey.<key>.heading} and {@code survey.<key>.what}. */
    ProblemException problem(String key, HttpStatus status, Locale locale) {
        return new ProblemException(Problem.of(key, status, text(locale, "survey." + key + ".heading"), text(locale, "survey." + key + ".what")));
    }

    /** A refusal of what was typed into the code's field. */
    ProblemException codeFault(FormFault fault, Locale locale) {
        return new ProblemException(Problem.invalid(List.of(new FieldFault("code", text(locale, fault.kind().messageKey())))));
    }

    ProblemException tryAgain(Locale locale) {
        return new ProblemException(Problem.of("try-again", HttpStatus.SERVICE_UNAVAILABLE, text(locale, "error.500.title"),
            text(locale, "survey.script.trouble")));
    }

    private String text(Locale locale, String key) {
        return messages.getMessage(key, locale).orElse(key);
    }
}
