package se.genklang.survey.web;

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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.genklang.platform.web.FieldFault;
import se.genklang.platform.web.FormData;
import se.genklang.review.Review;
import se.genklang.review.ReviewService;
import se.genklang.survey.Question;
import se.genklang.survey.QuestionBank;
import se.genklang.survey.Survey;
import se.genklang.survey.SurveyOutcome;
import se.genklang.survey.SurveyPanel;
import se.genklang.survey.SurveyService;

/** An inspector writes a survey, and sees all about it on one page. */
@Hidden
@Controller("/inspektion")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SurveyController {
    private static final String CHANGED_MEANWHILE =
        "En kollega ändrade enkäten medan du skrev. Ditt förslag står kvar här. Spara igen om det ska gälla.";

    private final SurveyService surveys;
    private final ReviewService reviews;
    private final QuestionBank bank;
    private final List<SurveyPanel> panels;

    SurveyController(SurveyService surveys, ReviewService reviews, QuestionBank bank, List<SurveyPanel> panels) {
        this.surveys = surveys;
        this.reviews = reviews;
        this.bank = bank;
        this.panels = panels.stream().sorted(Comparator.comparingInt(SurveyPanel::order)).toList();
    }

    @Get("/granskningar/{reviewId}/enkater/ny")
    HttpResponse<?> blank(long reviewId) {
        return reviews.find(reviewId).<HttpResponse<?>>map(review ->
            form(HttpStatus.OK, review, DraftForm.blank("/inspektion/granskningar/" + reviewId + "/enkater", areas(), background())))
            .orElseGet(HttpResponse::notFound);
    }

    @Post("/granskningar/{reviewId}/enkater")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> create(long reviewId, @Body Map<String, Object> body) {
        FormData posted = FormData.of(body);
        Optional<Review> review = reviews.find(reviewId);
        if (review.isEmpty()) {
            return HttpResponse.notFound();
        }
        return answer(review.get(), "/inspektion/granskningar/" + reviewId + "/enkater", posted,
            surveys.create(reviewId, DraftForm.posted(posted)));
    }

    @Get("/enkater/{id}/andra")
    HttpResponse<?> change(long id) {
        return surveys.find(id).<HttpResponse<?>>map(survey -> survey.state().isFrozen() ? toSurvey(id)
            : form(HttpStatus.OK, review(survey), DraftForm.of(changeUrl(id), survey, areas(), background())))
            .orElseGet(HttpResponse::notFound);
    }

    @Post("/enkater/{id}/andra")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(long id, @Body Map<String, Object> body) {
        FormData posted = FormData.of(body);
        return surveys.find(id).<HttpResponse<?>>map(survey -> answer(review(survey), changeUrl(id), posted,
            surveys.change(id, posted.number("version", 0), DraftForm.posted(posted)))).orElseGet(HttpResponse::notFound);
    }

    /** A panel as the page shows it. */
    record ShownPanel(String view, Object model) { }

    @Get("/enkater/{id}")
    HttpResponse<?> show(long id) {
        Optional<Survey> survey = surveys.find(id);
        if (survey.isEmpty()) {
            return HttpResponse.notFound();
        }
        List<ShownPanel> shown = panels.stream().map(panel -> shown(panel, survey.get())).filter(Objects::nonNull).toList();
        Map<String, Object> model = new HashMap<>();
        model.put("survey", survey.get());
        model.put("review", review(survey.get()));
        model.put("areas", bySurvey(survey.get()));
        model.put("panels", shown);
        return HttpResponse.ok(new ModelAndView<>("survey/survey", model));
    }

    private static @Nullable ShownPanel shown(SurveyPanel panel, Survey survey) {
        Object model = panel.model(survey);
        return model == null ? null : new ShownPanel(panel.view(), model);
    }

    private HttpResponse<?> answer(Review review, String action, FormData posted, SurveyOutcome outcome) {
        return switch (outcome) {
            case SurveyOutcome.Saved saved -> toSurvey(saved.survey().id());
            case SurveyOutcome.Frozen frozen -> toSurvey(frozen.survey().id());
            case SurveyOutcome.Refused refused -> form(HttpStatus.UNPROCESSABLE_ENTITY, review,
                DraftForm.of(action, posted, areas(), background(), refused.faults()));
            case SurveyOutcome.ChangedMeanwhile changed -> form(HttpStatus.CONFLICT, review,
                DraftForm.of(action, posted.with("version", Integer.toString(changed.survey().version())), areas(), background(),
                    List.of(new FieldFault("title", CHANGED_MEANWHILE))));
        };
    }

    private HttpResponse<?> form(HttpStatus status, Review review, DraftForm form) {
        return HttpResponse.status(status).body(new ModelAndView<>("survey/form", Map.of("review", review, "form", form)));
    }

    private Review review(Survey survey) {
        return reviews.find(survey.reviewId()).orElseThrow();
    }

    private List<DraftForm.AreaQuestions> areas() {
        return byArea(bank.questions());
    }

    private List<DraftForm.AreaQuestions> bySurvey(Survey survey) {
        return byArea(survey.questions());
    }

    private List<DraftForm.AreaQuestions> byArea(List<Question> questions) {
        return reviews.qualityAreas(reviews.today()).stream().map(area -> new DraftForm.AreaQuestions(area.name(),
            questions.stream().filter(q -> area.key().equals(q.area())).toList())).filter(a -> !a.questions().isEmpty()).toList();
    }

    private List<Question> background() {
        return bank.backgroundQuestions();
    }

    private static HttpResponse<?> toSurvey(long id) {
        return HttpResponse.seeOther(URI.create("/inspektion/enkater/" + id));
    }

    private static String changeUrl(long id) {
        return "/inspektion/enkater/" + id + "/andra";
    }
}
