package se.genklang.collection.web;

import io.micronaut.http.HttpRequest;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.genklang.collection.AnsweringService;
import se.genklang.collection.CollectionPoint;
import se.genklang.collection.FilledForm;
import se.genklang.collection.FormFault;
import se.genklang.collection.SubmissionKey;
import se.genklang.collection.SubmitOutcome;
import se.genklang.platform.web.Language;
import se.genklang.platform.web.FormData;
import se.genklang.survey.Survey;
import se.genklang.survey.SurveyState;

/**
 * The survey as a plain form: fill in, check, send. Nothing is kept between the steps but what the page itself carries,
 * and no cookie is set.
 */
@Hidden
@Controller("/e/{slug}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SurveyPageController {
    private static final String ANSWER = "a.";

    private final AnsweringService answering;
    private final SurveyPages pages;
    private final Language languages;
    private final CodeGuard guard;

    SurveyPageController(AnsweringService answering, SurveyPages pages, Language languages, CodeGuard guard) {
        this.guard = guard;
        this.languages = languages;
        this.answering = answering;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String slug) {
        return show(request, slug, null);
    }

    @Get("/{door}")
    HttpResponse<?> show(HttpRequest<?> request, String slug, @Nullable String door) {
        String language = languages.tagOf(request);
        Optional<Survey> survey = answering.survey(slug);
        if (survey.isEmpty()) {
            return view(HttpStatus.NOT_FOUND, "unknown", Map.of());
        }
        if (survey.get().state() != SurveyState.OPEN) {
            return closed(survey.get());
        }
        if (door == null && !survey.get().codesRequired()) {
            return chooseDistrict(survey.get());
        }
        return point(survey.get(), door).isEmpty() && !survey.get().codesRequired()
            ? view(HttpStatus.NOT_FOUND, "unknown", Map.of())
            : page(HttpStatus.OK, "survey", place(survey.get(), door, language), FilledForm.blank(), List.of());
    }

    @Get("/tack")
    HttpResponse<?> thanks(HttpRequest<?> request, String slug) {
        return thanks(request, slug, null);
    }

    @Get("/{door}/tack")
    HttpResponse<?> thanks(HttpRequest<?> request, String slug, @Nullable String door) {
        return answering.survey(slug).<HttpResponse<?>>map(survey -> view(HttpStatus.OK, "thanks", Map.of("title", survey.title())))
            .orElseGet(() -> view(HttpStatus.NOT_FOUND, "unknown", Map.of()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> post(HttpRequest<?> request, String slug, @Body Map<String, Object> body) {
        return post(request, slug, null, body);
    }

    @Post("/{door}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> post(HttpRequest<?> request, String slug, @Nullable String door, @Body Map<String, Object> body) {
        FormData posted = FormData.of(body);
        String change = posted.text("change");
        languages.use(request, posted.has("change") ? change : posted.text("sprak"));
        String language = languages.tagOf(request);
        Optional<Survey> survey = answering.survey(slug);
        if (survey.isEmpty()) {
            return view(HttpStatus.NOT_FOUND, "unknown", Map.of());
        }
        SurveyPages.Place place = place(survey.get(), door, language);
        FilledForm form = filled(posted);
        if (posted.has("change")) {
            return page(HttpStatus.OK, "survey", place, form, List.of());
        }
        return switch (posted.text("step")) {
            case "review" -> review(place, form);
            case "send" -> send(request, place, door, form);
            default -> page(HttpStatus.OK, "survey", place, form, List.of());
        };
    }

    private HttpResponse<?> review(SurveyPages.Place place, FilledForm form) {
        List<FormFault> faults = answering.check(place.survey(), form);
        return faults.isEmpty() ? page(HttpStatus.OK, "review", place, form, List.of())
            : page(HttpStatus.UNPROCESSABLE_ENTITY, "survey", place, form, faults);
    }

    private HttpResponse<?> send(HttpRequest<?> request, SurveyPages.Place place, @Nullable String door, FilledForm form) {
        String slug = place.survey().slug();
        if (place.survey().codesRequired() && !guard.allows(request, slug)) {
            return page(HttpStatus.TOO_MANY_REQUESTS, "survey", place, form, List.of(new FormFault(FormFault.Kind.TOO_MANY_CODES, "code")));
        }
        SubmitOutcome outcome = answering.submit(slug, door, form);
        if (outcome instanceof SubmitOutcome.Refused refused && refused.faults().stream().anyMatch(f -> f.kind() == FormFault.Kind.CODE_UNKNOWN)) {
            guard.wrong(request, slug);
        }
        return switch (outcome) {
            case SubmitOutcome.Received _, SubmitOutcome.AlreadyReceived _ ->
                HttpResponse.seeOther(URI.create(place.action() + "/tack?sprak=" + place.language()));
            case SubmitOutcome.Refused refused -> page(HttpStatus.UNPROCESSABLE_ENTITY, "survey", place, form, refused.faults());
            case SubmitOutcome.CodeUsed _ -> page(HttpStatus.CONFLICT, "survey", place, form,
                List.of(new FormFault(FormFault.Kind.CODE_USED, "code")));
            case SubmitOutcome.SurveyClosed _ -> closed(place.survey());
            case SubmitOutcome.TryAgain _ -> view(HttpStatus.SERVICE_UNAVAILABLE, "review",
                Map.of("page", pages.page(place, form, List.of()), "trouble", true));
            case SubmitOutcome.NoSuchSurvey _ -> view(HttpStatus.NOT_FOUND, "unknown", Map.of());
        };
    }

    private SurveyPages.Place place(Survey survey, @Nullable String door, String language) {
        String tag = survey.languages().contains(language) ? language : "sv";
        Optional<CollectionPoint> point = point(survey, door);
        // A door that is none is not shown again: whoever wrote the address does not write in the page.
        String action = "/e/" + survey.slug() + point.map(known -> "/" + known.door()).orElse("");
        return new SurveyPages.Place(survey, action, point.orElse(null), tag, false);
    }

    private Optional<CollectionPoint> point(Survey survey, @Nullable String door) {
        return answering.points(survey).stream().filter(point -> point.door().equals(door)).findFirst();
    }

    /** What was typed. A key that is no key is replaced: nobody's answers are lost over it. */
    private static FilledForm filled(FormData posted) {
        Map<String, String> answers = new HashMap<>();
        posted.fields().keySet().stream().filter(name -> name.startsWith(ANSWER))
            .forEach(name -> answers.put(name.substring(ANSWER.length()), posted.text(name)));
        String key = posted.text("key");
        return new FilledForm(SubmissionKey.isValid(key) ? key : SubmissionKey.random(), posted.text("code"), answers);
    }

    private HttpResponse<?> page(HttpStatus status, String view, SurveyPages.Place place, FilledForm form, List<FormFault> faults) {
        return view(status, view, Map.of("page", pages.page(place, form, faults)));
    }

    private HttpResponse<?> closed(Survey survey) {
        return view(HttpStatus.GONE, "closed", Map.of("title", survey.title()));
    }

    /** A link of {@code choose-district}. */
    record DistrictLink(String name, String url) { }

    private HttpResponse<?> chooseDistrict(Survey survey) {
        List<DistrictLink> links = answering.points(survey).stream()
            .map(point -> new DistrictLink(point.districtName(), "/e/" + survey.slug() + "/" + point.door())).toList();
        return view(HttpStatus.OK, "choose-district", Map.of("title", survey.title(), "districts", links));
    }

    private static HttpResponse<?> view(HttpStatus status, String name, Map<String, Object> model) {
        return HttpResponse.status(status).body(new ModelAndView<>("collection/" + name, model));
    }
}
