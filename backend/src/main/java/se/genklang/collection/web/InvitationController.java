package se.genklang.collection.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.genklang.collection.CollectionPoint;
import se.genklang.collection.CollectionService;
import se.genklang.collection.Participation;
import se.genklang.collection.PuttingEnvelopes;
import se.genklang.collection.SurveyKeys;
import se.genklang.platform.BaseUrl;
import se.genklang.survey.Survey;
import se.genklang.survey.SurveyService;
import se.genklang.survey.SurveyState;

/** Invitations that an inspector copies into a message, or prints. */
@Hidden
@Controller("/inspektion/enkater/{id}/inbjudan")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class InvitationController {
    private static final Set<String> SHEETS = Set.of("brev", "affisch");

    private final SurveyService surveys;
    private final CollectionService collection;
    private final PuttingEnvelopes envelopes;
    private final Invitations invitations;
    private final BaseUrl baseUrl;

    InvitationController(SurveyService surveys, CollectionService collection, PuttingEnvelopes envelopes, Invitations invitations, BaseUrl baseUrl) {
        this.surveys = surveys;
        this.collection = collection;
        this.envelopes = envelopes;
        this.invitations = invitations;
        this.baseUrl = baseUrl;
    }

    /**
     * All that a page of invitations shows.
     *
     * @param points   districts to choose from; empty when everybody has the same address
     * @param point    the district whose address it is, or null
     * @param address  the address without its scheme, as people write it by hand
     */
    public record Model(Survey survey, List<CollectionPoint> points, @Nullable CollectionPoint point, List<SurveyPage.LanguageChoice> languages,
                        Invitation invitation, String url, String address, QrPicture qr) { }

    @Get("{?stadsdel,pa}")
    HttpResponse<?> texts(long id, @QueryValue @Nullable Long stadsdel, @QueryValue @Nullable String pa) {
        return show(id, stadsdel, pa, "collection/invitation", null);
    }

    /** A letter or a poster, to print. */
    @Get("/{sheet}{?stadsdel,pa}")
    HttpResponse<?> sheet(long id, String sheet, @QueryValue @Nullable Long stadsdel, @QueryValue @Nullable String pa) {
        return SHEETS.contains(sheet) ? show(id, stadsdel, pa, "collection/invitation-sheet", sheet) : HttpResponse.notFound();
    }

    private HttpResponse<?> show(long id, @Nullable Long point, @Nullable String language, String view, @Nullable String sheet) {
        Optional<Survey> survey = surveys.find(id).filter(found -> found.state() == SurveyState.OPEN);
        if (survey.isEmpty()) {
            return HttpResponse.notFound();
        }
        Map<String, Object> model = new HashMap<>(Map.of("m", model(survey.get(), point, language)));
        if (sheet != null) {
            model.put("sheet", sheet);
        }
        return HttpResponse.ok(new ModelAndView<>(view, model));
    }

    private Model model(Survey survey, @Nullable Long pointId, @Nullable String wanted) {
        List<CollectionPoint> points = survey.codesRequired() ? List.of()
            : collection.box(survey.id()).orElseThrow().districts().stream().map(Participation::point).toList();
        CollectionPoint point = points.stream().filter(one -> one.id() != null && one.id().equals(pointId)).findFirst()
            .orElse(points.isEmpty() ? null : points.getFirst());
        String language = wanted != null && survey.languages().contains(wanted) ? wanted : survey.languages().getFirst();
        String fingerprint = envelopes.keys(survey.slug()).map(SurveyKeys::fingerprint).orElseThrow();
        String url = point == null ? SurveyAddress.of(baseUrl.value(), survey) : SurveyAddress.of(baseUrl.value(), survey, point);
        return new Model(survey, points, point, SurveyPages.languages(survey, language), invitations.of(survey, language, url), url,
            SurveyAddress.plain(url), QrPicture.of(SurveyAddress.scanned(url, fingerprint)));
    }
}
