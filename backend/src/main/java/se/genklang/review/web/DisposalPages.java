package se.genklang.review.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.genklang.platform.web.FieldFault;
import se.genklang.platform.web.FormData;
import se.genklang.platform.web.Problem;
import se.genklang.platform.web.ProblemException;
import se.genklang.review.Disposal;
import se.genklang.review.Disposals;
import se.genklang.review.Review;
import se.genklang.review.ReviewService;

/** Where an inspector writes when a review's answers are to be deleted. */
@Hidden
@Controller("/inspektion/granskningar/{id}/gallring")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class DisposalPages {
    private final ReviewService reviews;
    private final Disposals disposals;

    DisposalPages(ReviewService reviews, Disposals disposals) {
        this.reviews = reviews;
        this.disposals = disposals;
    }

    @Get
    ModelAndView<Map<String, Object>> form(long id) {
        Optional<Disposal> decided = disposals.of(id);
        return form(review(id), decided.map(d -> d.disposeOn().toString()).orElse(""), decided.map(Disposal::decision).orElse(""), List.of());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(long id, @Body Map<String, Object> body) {
        Review review = review(id);
        FormData form = FormData.of(body);
        List<FieldFault> faults = disposals.decide(id, form.text("gallras"), form.text("beslut"));
        return faults.isEmpty() ? HttpResponse.seeOther(URI.create("/inspektion/granskningar/" + id))
            : HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(form(review, form.text("gallras"), form.text("beslut"), faults));
    }

    private Review review(long id) {
        return reviews.find(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private static ModelAndView<Map<String, Object>> form(Review review, String day, String decision, List<FieldFault> faults) {
        return new ModelAndView<>("review/disposal", Map.of("review", review, "day", day, "decision", decision, "faults", faults));
    }
}
