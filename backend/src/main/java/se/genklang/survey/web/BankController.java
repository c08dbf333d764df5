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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.genklang.platform.web.FormData;
import se.genklang.review.ReviewService;
import se.genklang.survey.BankImport;
import se.genklang.survey.BankImporting;
import se.genklang.survey.QuestionBank;

/** The question bank: what there is to ask, and the city's own questions brought in from a file. */
@Hidden
@Controller("/inspektion/fragebank")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class BankController {
    private final QuestionBank bank;
    private final BankImporting importing;
    private final ReviewService reviews;

    BankController(QuestionBank bank, BankImporting importing, ReviewService reviews) {
        this.importing = importing;
        this.bank = bank;
        this.reviews = reviews;
    }

    @Get
    HttpResponse<?> show() {
        return page(HttpStatus.OK, "", List.of(), 0);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> bringIn(@Body Map<String, Object> body) {
        String file = FormData.of(body).text("file");
        return switch (importing.bringIn(file)) {
            case BankImport.Imported imported -> page(HttpStatus.OK, "", List.of(), imported.count());
            case BankImport.Refused refused -> page(HttpStatus.UNPROCESSABLE_ENTITY, file, refused.faults(), 0);
        };
    }

    private HttpResponse<?> page(HttpStatus status, String file, List<String> faults, int imported) {
        Map<String, Object> model = new HashMap<>();
        model.put("areas", reviews.qualityAreas(reviews.today()).stream().map(area -> new DraftForm.AreaQuestions(area.name(),
            bank.questions().stream().filter(q -> area.key().equals(q.area())).toList())).toList());
        model.put("background", bank.backgroundQuestions());
        model.put("file", file);
        model.put("faults", faults);
        model.put("imported", imported);
        return HttpResponse.status(status).body(new ModelAndView<>("survey/bank", model));
    }
}
