package se.genklang.release.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
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
import java.util.Map;
import se.genklang.release.CorrectionOutcome;
import se.genklang.release.ReleaseService;
import se.genklang.survey.SurveyService;

/** An inspector lets late answers into the result, as a new version of it. */
@Hidden
@Controller("/inspektion/enkater/{id}/ny-utgava")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class StaffReleaseController {
    private final ReleaseService releases;
    private final SurveyService surveys;

    StaffReleaseController(ReleaseService releases, SurveyService surveys) {
        this.releases = releases;
        this.surveys = surveys;
    }

    /** Asks once more before a step that cannot be taken back. */
    @Get
    HttpResponse<?> ask(long id) {
        return releases.ofSurvey(id).isEmpty() ? HttpResponse.notFound() : HttpResponse.ok(page(id, false));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> correct(long id) {
        return switch (releases.correct(id)) {
            case CorrectionOutcome.Corrected _ -> HttpResponse.seeOther(URI.create("/inspektion/enkater/" + id));
            case CorrectionOutcome.NotReleased _ -> HttpResponse.notFound();
            case CorrectionOutcome.NothingToTell _ -> HttpResponse.status(HttpStatus.CONFLICT).body(page(id, true));
        };
    }

    private ModelAndView<?> page(long id, boolean unchanged) {
        return new ModelAndView<>("release/ask-correct", Map.of("survey", surveys.find(id).orElseThrow(), "unchanged", unchanged));
    }
}
