package se.genklang.release.web;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import se.genklang.platform.web.Problem;
import se.genklang.platform.web.ProblemException;
import se.genklang.release.CorrectionOutcome;
import se.genklang.release.ReleaseService;
import se.genklang.release.ReleasedSurvey;

/** Results for other programs: what was released, and nothing else. */
@Tag(name = "releases")
@Controller("/api/surveys/{id}/release")
@ExecuteOn(TaskExecutors.BLOCKING)
class ReleaseApi {
    private final ReleaseService releases;

    ReleaseApi(ReleaseService releases) {
        this.releases = releases;
    }

    @Operation(summary = "The newest release of a survey", description = "404 until the survey is closed, opened and released.")
    @Get
    ReleasedSurvey newest(long id) {
        return releases.ofSurvey(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    @Operation(summary = "Make a new version of a release after late answers",
        description = "200 with the new version; 409 when so few have come that the difference would tell what they said.")
    @Post("/corrections")
    ReleasedSurvey correct(long id) {
        return switch (releases.correct(id)) {
            case CorrectionOutcome.Corrected corrected -> corrected.release();
            case CorrectionOutcome.NotReleased _ -> throw new ProblemException(Problem.notFound());
            case CorrectionOutcome.NothingToTell _ -> throw new ProblemException(Problem.of("too-few-new-answers", HttpStatus.CONFLICT,
                "Resultatet står kvar som det var",
                "För få svar har kommit efter utgåvan. Skillnaden mot den förra skulle visa vad de svarade."));
        };
    }
}
