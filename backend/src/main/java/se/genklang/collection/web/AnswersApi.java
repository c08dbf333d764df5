package se.genklang.collection.web;

import io.micronaut.context.MessageSource;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import se.genklang.collection.AnsweringService;
import se.genklang.collection.FilledForm;
import se.genklang.collection.FormFault;
import se.genklang.collection.SubmitOutcome;
import se.genklang.platform.web.FieldFault;
import se.genklang.platform.web.Language;
import se.genklang.platform.web.Problem;
import se.genklang.platform.web.ProblemException;
import se.genklang.survey.Question;
import se.genklang.survey.Survey;
import se.genklang.survey.SurveyState;

/** The survey and its ballot box for a page with scripts. Nobody signs in here and nobody is recorded. */
@Tag(name = "answers")
@Controller("/api/e/{slug}")
@ExecuteOn(TaskExecutors.BLOCKING)
class AnswersApi {
    private final AnsweringService answering;
    private final MessageSource messages;
    private final Language language;

    AnswersApi(AnsweringService answering, MessageSource messages, Language language) {
        this.language = language;
        this.answering = answering;
        this.messages = messages;
    }

    /** What is asked. */
    @Serdeable
    record AskedSurvey(String title, boolean codeNeeded, List<String> languages, List<Question> questions) { }

    /** A filled-in survey; {@code language} is the one for messages. */
    @Serdeable
    record Answers(String key, @Nullable String code, @Nullable String language, Map<String, String> answers) {
        Answers {
            key = Objects.requireNonNullElse(key, "");
            answers = Objects.requireNonNullElse(answers, Map.of());
        }

        /** Answers and codes never reach a log line. */
        @Override
        public String toString() {
            return "Answers[…]";
        }
    }

    /** Says that an answer is stored for good. */
    @Serdeable
    record Receipt(boolean received) { }

    @Operation(summary = "What an open survey asks")
    @Get
    AskedSurvey survey(String slug) {
        Survey survey = answering.survey(slug).filter(s -> s.state() == SurveyState.OPEN).orElseThrow(() -> new ProblemException(Problem.notFound()));
        return new AskedSurvey(survey.title(), survey.codesRequired(), survey.languages(), survey.questions());
    }

    @Operation(summary = "Send a filled-in survey that needs a code", description = "Sending the same key again counts once.")
    @Post("/answers")
    HttpResponse<Receipt> send(HttpRequest<?> request, String slug, @Body Answers answers) {
        return send(request, slug, null, answers);
    }

    @Operation(summary = "Send a filled-in survey through a district's door", description = "Sending the same key again counts once.")
    @Post("/{door}/answers")
    HttpResponse<Receipt> send(HttpRequest<?> request, String slug, @Nullable String door, @Body Answers answers) {
        language.use(request, answers.language() == null ? "sv" : answers.language());
        Locale locale = language.resolveOrDefault(request);
        FilledForm form = new FilledForm(answers.key(), answers.code(), answers.answers());
        return switch (answering.submit(slug, door, form)) {
            case SubmitOutcome.Received _ -> HttpResponse.created(new Receipt(true));
            case SubmitOutcome.AlreadyReceived _ -> HttpResponse.ok(new Receipt(true));
            case SubmitOutcome.Refused refused -> throw new ProblemException(Problem.invalid(refused.faults().stream()
                .map(fault -> new FieldFault(fieldId(fault), text(locale, fault.kind().messageKey()))).toList()));
            case SubmitOutcome.CodeUsed _ -> throw problem("code-used", HttpStatus.CONFLICT, locale);
            case SubmitOutcome.SurveyClosed _ -> throw problem("closed", HttpStatus.GONE, locale);
            case SubmitOutcome.TryAgain _ -> throw new ProblemException(Problem.of("try-again", HttpStatus.SERVICE_UNAVAILABLE,
                text(locale, "error.500.title"), text(locale, "survey.script.trouble")));
            case SubmitOutcome.NoSuchSurvey _ -> throw new ProblemException(Problem.notFound());
        };
    }

    private ProblemException problem(String key, HttpStatus status, Locale locale) {
        return new ProblemException(Problem.of(key, status, text(locale, "survey." + key + ".heading"),
            text(locale, "survey." + key + ".what")));
    }

    private static String fieldId(FormFault fault) {
        return fault.field().equals("code") ? "code" : "q-" + fault.field();
    }

    private String text(Locale locale, String key) {
        return messages.getMessage(key, locale).orElse(key);
    }
}
