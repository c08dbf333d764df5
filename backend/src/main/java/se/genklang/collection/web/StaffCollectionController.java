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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.genklang.collection.CollectionPoint;
import se.genklang.collection.CollectionService;
import se.genklang.collection.FilledForm;
import se.genklang.collection.PuttingEnvelopes;
import se.genklang.collection.domain.InvitationCode;
import se.genklang.platform.BaseUrl;
import se.genklang.platform.web.Language;
import se.genklang.platform.web.FormData;
import se.genklang.survey.Survey;
import se.genklang.survey.SurveyService;

/** What an inspector does with a running survey. */
@Hidden
@Controller("/inspektion/enkater/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class StaffCollectionController {
    private final CollectionService collection;
    private final PuttingEnvelopes envelopes;
    private final SurveyService surveys;
    private final SurveyPages pages;
    private final Language languages;
    private final BaseUrl baseUrl;

    StaffCollectionController(CollectionService collection, PuttingEnvelopes envelopes, SurveyService surveys, SurveyPages pages,
                              Language languages, BaseUrl baseUrl) {
        this.collection = collection;
        this.envelopes = envelopes;
        this.surveys = surveys;
        this.pages = pages;
        this.languages = languages;
        this.baseUrl = baseUrl;
    }

    @Get("/forhandsvisning")
    HttpResponse<?> preview(HttpRequest<?> request, long id) {
        String language = languages.tagOf(request);
        return surveys.find(id).<HttpResponse<?>>map(survey -> HttpResponse.ok(new ModelAndView<>("collection/survey",
            Map.of("page", pages.page(new SurveyPages.Place(survey, "/inspektion/enkater/" + id + "/forhandsvisning", null,
                survey.languages().contains(language) ? language : "sv", true), FilledForm.blank(), List.of())))))
            .orElseGet(HttpResponse::notFound);
    }

    /** Asks once more before a step that cannot be taken back. */
    @Get("/oppna")
    HttpResponse<?> askOpen(long id) {
        return ask(id, "collection/ask-open");
    }

    @Get("/stang")
    HttpResponse<?> askClose(long id) {
        return ask(id, "collection/ask-close");
    }

    @Post("/oppna")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(long id) {
        if (surveys.find(id).isEmpty()) {
            return HttpResponse.notFound();
        }
        collection.open(id);
        return toSurvey(id);
    }

    @Post("/stang")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> close(long id) {
        if (surveys.find(id).isEmpty()) {
            return HttpResponse.notFound();
        }
        collection.close(id);
        return toSurvey(id);
    }

    /** A slip with one code. */
    public record Slip(String code, QrPicture qr) { }

    @Post("/koder/{pointId}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> codes(long id, long pointId, @Body Map<String, Object> body) {
        Optional<Survey> survey = surveys.find(id);
        Optional<CollectionPoint> point = collection.point(pointId).filter(p -> p.surveyId() == id);
        if (survey.isEmpty() || point.isEmpty()) {
            return HttpResponse.notFound();
        }
        int count = FormData.of(body).number("count", 0);
        if (count < 1 || count > CollectionService.MOST_CODES) {
            return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(new ModelAndView<>("collection/how-many-codes",
                Map.of("survey", survey.get(), "point", point.get(), "most", CollectionService.MOST_CODES)));
        }
        List<Slip> slips = collection.newCodes(point.get(), count).stream().map(code -> slip(survey.get(), code)).toList();
        return HttpResponse.ok(new ModelAndView<>("collection/codes",
            Map.of("survey", survey.get(), "point", point.get(), "slips", slips, "url", SurveyAddress.plain(SurveyAddress.of(baseUrl.value(), survey.get())))));
    }

    private Slip slip(Survey survey, InvitationCode code) {
        return new Slip(code.printed(), QrPicture.of(SurveyAddress.scanned(baseUrl.value(), survey, code, fingerprint(survey))));
    }

    private String fingerprint(Survey survey) {
        return envelopes.keys(survey.slug()).orElseThrow().fingerprint();
    }

    private HttpResponse<?> ask(long id, String view) {
        return surveys.find(id).<HttpResponse<?>>map(survey -> HttpResponse.ok(new ModelAndView<>(view, Map.of("survey", survey))))
            .orElseGet(HttpResponse::notFound);
    }

    private static HttpResponse<?> toSurvey(long id) {
        return HttpResponse.seeOther(URI.create("/inspektion/enkater/" + id));
    }
}
