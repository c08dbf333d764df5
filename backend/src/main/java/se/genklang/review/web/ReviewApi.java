package se.genklang.review.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genklang.platform.web.FieldFault;
import se.genklang.platform.web.Problem;
import se.genklang.platform.web.ProblemException;
import se.genklang.review.CreateOutcome;
import se.genklang.review.District;
import se.genklang.review.MoveOutcome;
import se.genklang.review.QualityArea;
import se.genklang.review.ReviewService;

/** Reviews, districts and quality areas for programs. */
@Tag(name = "review")
@SecurityRequirement(name = "bearer")
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
class ReviewApi {

    private final ReviewService reviews;

    ReviewApi(ReviewService reviews) {
        this.reviews = reviews;
    }

    @Operation(summary = "All reviews, the newest first")
    @Get("/reviews")
    List<ReviewJson> list() {
        return reviews.list().stream().map(ReviewJson::of).toList();
    }

    @Operation(summary = "Create a review; it begins in the first phase")
    @Post("/reviews")
    HttpResponse<ReviewJson> create(@Body NewReviewJson review) {
        return switch (reviews.create(review.typed())) {
            case CreateOutcome.Created(var made) ->
                HttpResponse.created(ReviewJson.of(made), URI.create("/api/reviews/" + made.id()));
            case CreateOutcome.Refused(var faults) ->
                throw new ProblemException(Problem.invalid(faults.stream().map(NewReviewJson::inJson).toList()));
        };
    }

    @Operation(summary = "One review")
    @Get("/reviews/{id}")
    ReviewJson read(long id) {
        return reviews.find(id).map(ReviewJson::of).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    @Operation(summary = "Move a review to a phase; 409 when the version is not the newest")
    @Put("/reviews/{id}/phase")
    ReviewJson move(long id, @Body PhaseJson wanted) {
        if (wanted.phase() == null) {
            throw new ProblemException(Problem.invalid(List.of(new FieldFault("phase", "Välj en fas."))));
        }
        return switch (reviews.moveToPhase(id, wanted.phase(), wanted.version())) {
            case MoveOutcome.Moved(var review) -> ReviewJson.of(review);
            case MoveOutcome.ChangedMeanwhile _ -> throw new ProblemException(Problem.conflict());
            case MoveOutcome.NoSuchReview _ -> throw new ProblemException(Problem.notFound());
        };
    }

    @Operation(summary = "The districts that existed in a period; without a period those of today")
    @Get("/districts")
    List<District> districts(@QueryValue @Nullable LocalDate from, @QueryValue @Nullable LocalDate to) {
        var first = from != null ? from : to != null ? to : reviews.today();
        var last = to != null ? to : first;
        if (last.isBefore(first)) {
            throw new ProblemException(Problem.invalid(List.of(new FieldFault("to", "Sista dagen kommer före den första."))));
        }
        return reviews.districtsIn(first, last);
    }

    @Operation(summary = "The quality areas of today, in their order")
    @Get("/quality-areas")
    List<QualityArea> qualityAreas() {
        return reviews.qualityAreas(reviews.today());
    }
}
