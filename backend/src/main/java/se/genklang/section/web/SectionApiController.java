package se.genklang.section.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import se.genklang.section.SectionService;
import se.genklang.section.UserPerspective;
import se.genklang.section.document.WordDocument;

/** The section for other programs. */
@Tag(name = "section")
@Controller("/api/reviews/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
class SectionApiController {
    private final SectionService sections;

    SectionApiController(SectionService sections) {
        this.sections = sections;
    }

    @Operation(summary = "The brukarperspektiv section of a review, in words and figures")
    @ApiResponse(responseCode = "404", description = "There is no such review")
    @Get("/section")
    Optional<UserPerspective> section(long id) {
        return sections.forReview(id);
    }

    @Operation(summary = "The brukarperspektiv section of a review as a Word document")
    @ApiResponse(responseCode = "200", description = "The document",
        content = @Content(mediaType = WordFile.TYPE, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "404", description = "There is no such review")
    @Get("/section.docx")
    @Produces(WordFile.TYPE)
    HttpResponse<?> document(long id) {
        return sections.forReview(id)
            .<HttpResponse<?>>map(section -> WordFile.of(id, WordDocument.write(section)))
            .orElseGet(HttpResponse::notFound);
    }
}
