package se.genklang.section.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import se.genklang.section.SectionService;
import se.genklang.section.document.WordDocument;

/** The section as a page, and as a Word document to take along. */
@Hidden
@Controller("/inspektion/granskningar/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
class SectionPageController {
    private final SectionService sections;

    SectionPageController(SectionService sections) {
        this.sections = sections;
    }

    @Get("/brukarperspektiv")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> page(long id) {
        return sections.forReview(id).<HttpResponse<?>>map(section -> HttpResponse.ok(new ModelAndView<Map<String, Object>>(
            "section/section", Map.of("reviewId", id, "section", section, "pictures", new BarPicture())))).orElseGet(HttpResponse::notFound);
    }

    @Get("/brukarperspektiv.docx")
    @Produces(WordFile.TYPE)
    HttpResponse<?> document(long id) {
        return sections.forReview(id).<HttpResponse<?>>map(section -> WordFile.of(id, WordDocument.write(section)))
            .orElseGet(HttpResponse::notFound);
    }
}
