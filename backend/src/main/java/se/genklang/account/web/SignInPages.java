package se.genklang.account.web;

import static io.micronaut.http.HttpStatus.UNAUTHORIZED;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.event.LoginSuccessfulEvent;
import io.micronaut.security.token.cookie.TokenCookieClearerLogoutHandler;
import io.micronaut.security.token.cookie.TokenCookieLoginHandler;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import se.genklang.account.AccountService;
import se.genklang.account.SignIn;
import se.genklang.platform.web.FieldFault;
import se.genklang.platform.web.FormData;

/** Signing in and out, and the way back to the page that was asked for. */
@Hidden
@Controller("/inspektion")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SignInPages {

    private static final String HOME = "/inspektion";
    private static final FieldFault WRONG = new FieldFault("anvandare",
        "Användarnamnet eller lösenordet stämmer inte. Efter fem fel måste du vänta 15 minuter.");

    private final AccountService accounts;
    private final TokenCookieLoginHandler cookies;
    private final TokenCookieClearerLogoutHandler clearing;
    private final StaffCsrf csrf;
    private final ApplicationEventPublisher<LoginSuccessfulEvent> signIns;

    SignInPages(AccountService accounts, TokenCookieLoginHandler cookies, TokenCookieClearerLogoutHandler clearing,
                StaffCsrf csrf, ApplicationEventPublisher<LoginSuccessfulEvent> signIns) {
        this.accounts = accounts;
        this.cookies = cookies;
        this.clearing = clearing;
        this.csrf = csrf;
        this.signIns = signIns;
    }

    @Get("/logga-in")
    HttpResponse<?> form(@QueryValue(defaultValue = HOME) String till) {
        return HttpResponse.ok(page(till, "", List.of()));
    }

    @Post("/logga-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> signIn(HttpRequest<?> request, @Body Map<String, Object> body) {
        var form = FormData.of(body);
        var username = form.text("anvandare");
        return switch (accounts.signIn(username, form.exact("losenord"))) {
            case SignIn.Accepted(var account) -> {
                MutableHttpResponse<?> response = HttpResponse.seeOther(URI.create(ownPage(form.text("till"))));
                cookies.getCookies(StaffIdentity.of(account), request).forEach(response::cookie);
                signIns.publishEvent(StaffIdentity.signedIn(account));
                yield response;
            }
            case SignIn.Refused _ -> HttpResponse.status(UNAUTHORIZED).body(page(form.text("till"), username, List.of(WRONG)));
        };
    }

    @Post("/logga-ut")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> signOut(HttpRequest<?> request, @Body Map<String, Object> body) {
        var response = clearing.logout(request);
        response.status(303).getHeaders().set(HttpHeaders.LOCATION, HOME + "/logga-in");
        return response.cookie(csrf.cleared());
    }

    private static ModelAndView<Map<String, Object>> page(String till, String username, List<FieldFault> faults) {
        return new ModelAndView<>("account/sign-in",
            Map.of("till", ownPage(till), "username", username, "faults", faults));
    }

    /** Only pages of our own: an address that led elsewhere would lend our name to a false sign-in page. */
    static String ownPage(String wanted) {
        var own = wanted.equals(HOME)
            || wanted.matches("/inspektion/[A-Za-z0-9._~/-]*") && !wanted.contains("//") && !wanted.contains("..");
        return own && !wanted.startsWith(HOME + "/logga-") ? wanted : HOME;
    }
}
