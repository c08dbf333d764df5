package se.genklang.survey.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.genklang.platform.web.FieldFault;
import se.genklang.platform.web.Problem;
import se.genklang.platform.web.ProblemException;
import se.genklang.review.ReviewService;
import se.genklang.survey.BankImport;
import se.genklang.survey.BankImporting;
import se.genklang.survey.Question;
import se.genklang.survey.QuestionBank;
import se.genklang.survey.Survey;
import se.genklang.survey.SurveyDraft;
import se.genklang.survey.SurveyOutcome;
import se.genklang.survey.SurveyService;

/** Surveys and the question bank for other programs. */
@Tag(name = "surveys")
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
class SurveyApi {
    private final SurveyService surveys;
    private final ReviewService reviews;
    private final QuestionBank bank;
    private final BankImporting importing;

    SurveyApi(SurveyService surveys, ReviewService reviews, QuestionBank bank, BankImporting importing) {
        this.importing = importing;
        this.surveys = surveys;
        this.reviews = reviews;
        this.bank = bank;
    }

    @Operation(summary = "Every question that a survey can be made of, background questions last")
    @Get("/question-bank")
    List<Question> bank() {
        List<Question> all = new ArrayList<>(bank.questions());
        all.addAll(bank.backgroundQuestions());
        return all;
    }

    /** A question bank as text, in the form that the handbook describes. */
    @Serdeable
    record OwnBank(String file) {
        OwnBank {
            file = Objects.requireNonNullElse(file, "");
        }
    }

    /** What was brought in. */
    @Serdeable
    record BroughtIn(int count) { }

    @Operation(summary = "Bring in the city's own questions", description = "All of them or none; faults name row and field.")
    @Post("/question-bank")
    BroughtIn bringIn(@Body OwnBank bank) {
        return switch (importing.bringIn(bank.file())) {
            case BankImport.Imported imported -> new BroughtIn(imported.count());
            case BankImport.Refused refused -> throw new ProblemException(Problem.invalid(
                refused.faults().stream().map(fault -> new FieldFault("file", fault)).toList()));
        };
    }

    @Operation(summary = "The surveys of a review, oldest first")
    @Get("/reviews/{reviewId}/surveys")
    List<Survey> ofReview(long reviewId) {
        reviews.find(reviewId).orElseThrow(() -> new ProblemException(Problem.notFound()));
        return surveys.ofReview(reviewId);
    }

    @Operation(summary = "Make a draft of a survey")
    @Post("/reviews/{reviewId}/surveys")
    HttpResponse<Survey> create(long reviewId, @Body SurveyDraft draft) {
        reviews.find(reviewId).orElseThrow(() -> new ProblemException(Problem.notFound()));
        Survey survey = saved(surveys.create(reviewId, draft));
        return HttpResponse.created(survey, URI.create("/api/surveys/" + survey.id()));
    }

    @Operation(summary = "One survey with all it asks")
    @Get("/surveys/{id}")
    Survey find(long id) {
        return surveys.find(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    @Operation(summary = "Change a draft", description = "The version is the one that was read; a newer one gives 409.")
    @Put("/surveys/{id}")
    Survey change(long id, @QueryValue int version, @Body SurveyDraft draft) {
        find(id);
        return saved(surveys.change(id, version, draft));
    }

    private static Survey saved(SurveyOutcome outcome) {
        return switch (outcome) {
            case SurveyOutcome.Saved saved -> saved.survey();
            case SurveyOutcome.Refused refused -> throw new ProblemException(Problem.invalid(refused.faults()));
            case SurveyOutcome.Frozen _ -> throw new ProblemException(Problem.of("survey-open", HttpStatus.CONFLICT,
                "Enkäten är öppnad", "Frågorna kan inte ändras längre."));
            case SurveyOutcome.ChangedMeanwhile _ -> throw new ProblemException(Problem.conflict());
        };
    }
}
