package se.genklang.collection.web;

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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.function.Supplier;
import se.genklang.collection.AnsweringService;
import se.genklang.collection.CodeOutcome;
import se.genklang.collection.FormFault;
import se.genklang.collection.IssuingTokens;
import se.genklang.collection.PuttingEnvelopes;
import se.genklang.platform.web.Problem;
import se.genklang.platform.web.ProblemException;
import se.genklang.survey.Survey;
import se.genklang.survey.SurveyState;

/**
 * Answering with a phone that seals (ADR 0008): a code is shown in one request and an answer in another, never both in
 * one. Nobody signs in here and nobody is recorded.
 */
@Tag(name = "answers")
@Controller("/api/e/{slug}")
@ExecuteOn(TaskExecutors.BLOCKING)
class AnswersApi {
    private final AnsweringService answering;
    private final IssuingTokens tokens;
    private final PuttingEnvelopes envelopes;
    private final CodeGuard guard;
    private final AnswerTexts texts;

    AnswersApi(AnsweringService answering, IssuingTokens tokens, PuttingEnvelopes envelopes, CodeGuard guard, AnswerTexts texts) {
        this.answering = answering;
        this.tokens = tokens;
        this.envelopes = envelopes;
        this.guard = guard;
        this.texts = texts;
    }

    @Operation(summary = "What an open survey asks")
    @Get
    AnswerJson.AskedSurvey survey(String slug) {
        Survey survey = answering.survey(slug).filter(s -> s.state() == SurveyState.OPEN).orElseThrow(() -> new ProblemException(Problem.notFound()));
        return new AnswerJson.AskedSurvey(survey.title(), survey.codesRequired(), survey.languages(), survey.questions());
    }

    @Operation(summary = "The keys that answers are sealed with and tokens are checked with", description = "The same for everybody; QR codes carry the fingerprint.")
    @Get("/keys")
    AnswerJson.Keys keys(String slug) {
        return envelopes.keys(slug).map(AnswerJson.Keys::of).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    @Operation(summary = "Which district a code is for", description = "Changes nothing.")
    @Post("/code")
    AnswerJson.CodesDistrict code(HttpRequest<?> request, String slug, @Body AnswerJson.Code shown) {
        Locale locale = texts.locale(request, shown.language());
        return switch (guarded(request, slug, locale, () -> tokens.check(slug, shown.code()))) {
            case CodeOutcome.Good good -> AnswerJson.CodesDistrict.of(good.point());
            case CodeOutcome other -> throw refusal(other, locale);
        };
    }

    @Operation(summary = "Trade a code for a blindly signed token", description = "Sending the same again gets the same answer (RFC 9474, BlindSign).")
    @Post("/issue")
    AnswerJson.Issued issue(HttpRequest<?> request, String slug, @Body AnswerJson.Issue wanted) {
        Locale locale = texts.locale(request, wanted.language());
        return switch (guarded(request, slug, locale, () -> tokens.issue(slug, wanted.code(), wanted.toBeSigned()))) {
            case CodeOutcome.Signed signed -> AnswerJson.Issued.of(signed.signature());
            case CodeOutcome other -> throw refusal(other, locale);
        };
    }

    @Operation(summary = "Put a sealed answer into a box, with a token", description = "Sending the same message again counts once.")
    @Post("/put")
    HttpResponse<AnswerJson.Receipt> put(HttpRequest<?> request, String slug, @Body AnswerJson.Put sent) {
        return put(request, slug, null, sent);
    }

    @Operation(summary = "Put a sealed answer into a box through a district's door", description = "Sending the same message again counts once.")
    @Post("/{door}/put")
    HttpResponse<AnswerJson.Receipt> put(HttpRequest<?> request, String slug, @Nullable String door, @Body AnswerJson.Put sent) {
        Locale locale = texts.locale(request, sent.language());
        return switch (envelopes.put(slug, door, sent.envelope())) {
            case RECEIVED -> HttpResponse.created(new AnswerJson.Receipt(true));
            case ALREADY_RECEIVED -> HttpResponse.ok(new AnswerJson.Receipt(true));
            case MALFORMED -> throw texts.problem("malformed", HttpStatus.BAD_REQUEST, locale);
            case TOKEN_REFUSED -> throw texts.problem("token-refused", HttpStatus.FORBIDDEN, locale);
            case USE_LATE_BOX -> throw texts.problem("use-late", HttpStatus.CONFLICT, locale);
            case ENDED -> throw texts.problem("ended", HttpStatus.GONE, locale);
            case TRY_AGAIN -> throw texts.tryAgain(locale);
            case NO_SUCH_SURVEY -> throw new ProblemException(Problem.notFound());
        };
    }

    /** Only wrong codes count: people who share an address must not keep each other out. */
    private CodeOutcome guarded(HttpRequest<?> request, String slug, Locale locale, Supplier<CodeOutcome> ask) {
        if (!guard.allows(request, slug)) {
            throw texts.problem("too-many-codes", HttpStatus.TOO_MANY_REQUESTS, locale);
        }
        CodeOutcome outcome = ask.get();
        if (outcome instanceof CodeOutcome.Unknown) {
            guard.wrong(request, slug);
        }
        return outcome;
    }

    private ProblemException refusal(CodeOutcome outcome, Locale locale) {
        return switch (outcome) {
            case CodeOutcome.Good _, CodeOutcome.Signed _ -> throw new IllegalStateException("this is no refusal");
            case CodeOutcome.Misread misread -> texts.codeFault(misread.fault(), locale);
            case CodeOutcome.Unknown _ -> texts.codeFault(new FormFault(FormFault.Kind.CODE_UNKNOWN, "code"), locale);
            case CodeOutcome.Used _ -> texts.problem("code-used", HttpStatus.CONFLICT, locale);
            case CodeOutcome.Malformed _ -> texts.problem("malformed", HttpStatus.BAD_REQUEST, locale);
            case CodeOutcome.Ended _ -> texts.problem("ended", HttpStatus.GONE, locale);
            case CodeOutcome.TryAgain _ -> texts.tryAgain(locale);
            case CodeOutcome.NoSuchSurvey _ -> new ProblemException(Problem.notFound());
        };
    }
}
