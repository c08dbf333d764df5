package se.genklang.review.web;

import static io.micronaut.http.HttpStatus.CONFLICT;
import static io.micronaut.http.HttpStatus.UNPROCESSABLE_ENTITY;

import io.micronaut.http.HttpResponse;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.genklang.platform.web.FieldFault;
import se.genklang.platform.web.FormData;
import se.genklang.platform.web.Problem;
import se.genklang.platform.web.ProblemException;
import se.genklang.review.CreateOutcome;
import se.genklang.review.MoveOutcome;
import se.genklang.review.NewReview;
import se.genklang.review.Phase;
import se.genklang.review.Review;
import se.genklang.review.ReviewPanel;
import se.genklang.review.ReviewService;

/** The inspectors' pages about reviews. */
@Hidden
@Controller("/inspektion")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReviewPages {

    private final ReviewService reviews;
    private final List<ReviewPanel> panels;

    ReviewPages(ReviewService reviews, List<ReviewPanel> panels) {
        this.reviews = reviews;
        this.panels = panels;
    }

    @Get
    ModelAndView<Map<String, Object>> list() {
        return new ModelAndView<>("review/list", Map.of("reviews", reviews.list()));
    }

    @Get("/granskningar/ny")
    ModelAndView<Map<String, Object>> empty() {
        return form(ReviewForm.empty(), List.of());
    }

    @Post("/granskningar/ny")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> create(@Body Map<String, Object> body) {
        var fields = FormData.of(body);
        var typed = ReviewForm.of(fields);
        if (fields.has("visa-stadsdelar")) {
            return HttpResponse.ok(form(typed, List.of()));
        }
        return switch (reviews.create(typed)) {
            case CreateOutcome.Created(var review) -> HttpResponse.seeOther(page(review.id()));
            case CreateOutcome.Refused(var faults) -> HttpResponse.status(UNPROCESSABLE_ENTITY).body(form(typed, faults));
        };
    }

    @Get("/granskningar/{id}")
    ModelAndView<Map<String, Object>> overview(long id) {
        return overview(reviews.find(id).orElseThrow(() -> new ProblemException(Problem.notFound())), List.of());
    }

    @Post("/granskningar/{id}/fas")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> move(long id, @Body Map<String, Object> body) {
        var form = FormData.of(body);
        var phase = Arrays.stream(Phase.values()).filter(p -> p.name().equals(form.text("fas"))).findFirst();
        if (phase.isEmpty() || !form.text("version").matches("\\d{1,18}")) {
            var fault = new FieldFault("fas", "Välj vilken fas granskningen är i.");
            var review = reviews.find(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
            return HttpResponse.status(UNPROCESSABLE_ENTITY).body(overview(review, List.of(fault)));
        }
        return switch (reviews.moveToPhase(id, phase.get(), Long.parseLong(form.text("version")))) {
            case MoveOutcome.Moved(var review) -> HttpResponse.seeOther(page(review.id()));
            case MoveOutcome.ChangedMeanwhile(var review) -> HttpResponse.status(CONFLICT).body(overview(review, List.of(new FieldFault(
                "fas", "Någon annan ändrade granskningen medan du hade sidan öppen. Kontrollera fasen och välj igen."))));
            case MoveOutcome.NoSuchReview _ -> throw new ProblemException(Problem.notFound());
        };
    }

    private ModelAndView<Map<String, Object>> form(NewReview typed, List<FieldFault> faults) {
        var from = ReviewForm.day(typed.periodFrom());
        var to = ReviewForm.day(typed.periodTo());
        var today = reviews.today();
        var districts = from.isPresent() && to.isPresent() ? reviews.districtsIn(from.get(), to.get()) : reviews.districtsOn(today);
        return new ModelAndView<>("review/new", Map.of("typed", typed, "faults", faults, "areas", Choice.areas(),
            "districts", Choice.districts(districts), "forPeriod", from.isPresent() && to.isPresent()));
    }

    private ModelAndView<Map<String, Object>> overview(Review review, List<FieldFault> faults) {
        var model = new HashMap<String, Object>(Map.of("review", review, "faults", faults, "phases", Choice.phases()));
        model.put("panels", panels.stream().map(p -> new Panel(p.view(), p.model(review.id()))).toList());
        return new ModelAndView<>("review/overview", model);
    }

    private static URI page(long id) {
        return URI.create("/inspektion/granskningar/" + id);
    }

    /** A panel with what it shows. */
    record Panel(String view, Object model) { }
}
