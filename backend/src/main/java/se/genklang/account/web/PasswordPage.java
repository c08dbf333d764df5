package se.genklang.account.web;

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
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import se.genklang.account.AccountService;
import se.genklang.account.PasswordChange;
import se.genklang.platform.web.FieldFault;
import se.genklang.platform.web.FormData;

/** Changing one's own password. */
@Hidden
@Controller("/inspektion/losenord")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class PasswordPage {

    private final AccountService accounts;

    PasswordPage(AccountService accounts) {
        this.accounts = accounts;
    }

    @Get
    HttpResponse<?> form() {
        return HttpResponse.ok(page(List.of(), false));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(Authentication who, @Body Map<String, Object> body) {
        var form = FormData.of(body);
        return switch (accounts.changePassword(who.getName(), form.exact("gammalt"), form.exact("nytt"), form.exact("igen"))) {
            case PasswordChange.Changed _ -> HttpResponse.ok(page(List.of(), true));
            case PasswordChange.Refused(var faults) -> HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(faults, false));
        };
    }

    private static ModelAndView<Map<String, Object>> page(List<FieldFault> faults, boolean changed) {
        return new ModelAndView<>("account/password",
            Map.of("faults", faults, "changed", changed, "shortest", AccountService.SHORTEST_PASSWORD));
    }
}
