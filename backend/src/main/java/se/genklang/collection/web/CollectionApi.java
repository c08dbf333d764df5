package se.genklang.collection.web;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import se.genklang.collection.Box;
import se.genklang.collection.CollectionPoint;
import se.genklang.collection.CollectionService;
import se.genklang.collection.domain.InvitationCode;
import se.genklang.platform.web.FieldFault;
import se.genklang.platform.web.Problem;
import se.genklang.platform.web.ProblemException;

/** Running a survey, for other programs. */
@Tag(name = "collection")
@Controller("/api/surveys/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
class CollectionApi {
    private final CollectionService collection;

    CollectionApi(CollectionService collection) {
        this.collection = collection;
    }

    @Operation(summary = "How the answering goes: bands of ten, by district, never over time")
    @Get("/box")
    Box box(long id) {
        return collection.box(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    @Operation(summary = "Open a draft for answers")
    @Post("/open")
    Box open(long id) {
        if (!collection.open(id)) {
            throw new ProblemException(Problem.of("not-a-draft", HttpStatus.CONFLICT, "Enkäten kan inte öppnas",
                "Den finns inte, eller är redan öppnad."));
        }
        return box(id);
    }

    @Operation(summary = "End the answering", description = "Without waiting time the result is released at once.")
    @Post("/close")
    Box close(long id) {
        box(id);
        if (!collection.close(id)) {
            throw new ProblemException(Problem.of("not-open", HttpStatus.CONFLICT, "Enkäten kan inte stängas", "Den är inte öppen."));
        }
        return box(id);
    }

    /** How many codes to make. */
    @Serdeable
    record NewCodes(int count) { }

    /** Codes as they are printed. They are given out this once. */
    @Serdeable
    record Codes(String district, List<String> codes) { }

    @Operation(summary = "Make one-time codes for a district", description = "They are shown this once and kept only as hashes.")
    @Post("/points/{pointId}/codes")
    Codes codes(long id, long pointId, @Body NewCodes wanted) {
        CollectionPoint point = collection.point(pointId).filter(p -> p.surveyId() == id).orElseThrow(() -> new ProblemException(Problem.notFound()));
        if (wanted.count() < 1 || wanted.count() > CollectionService.MOST_CODES) {
            throw new ProblemException(Problem.invalid(List.of(new FieldFault("count",
                "Välj ett antal mellan 1 och " + CollectionService.MOST_CODES + "."))));
        }
        return new Codes(point.districtName(),
            collection.newCodes(point, wanted.count()).stream().map(InvitationCode::printed).toList());
    }
}
