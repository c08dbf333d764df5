package se.genklang.account.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.filter.FilterBodyParser;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.csrf.validator.CsrfTokenValidator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import se.genklang.platform.web.ErrorPages;
import se.genklang.platform.web.Problem;

/**
 * Lets a form of a staff page in only with the token that our own page gave it. Stands in for the library's filter,
 * which fails when a form's fields arrive after its headers, as they do on a slow line, and which looks at some kinds
 * of content only. A file that is sent along cannot be read ahead of the page that takes it; there, the browser's own
 * word about where the form stood must do.
 */
@ServerFilter("/inspektion/**")
class FormToken implements Ordered {

    private static final int LONGEST_WAIT_SECONDS = 30;
    private final CsrfTokenValidator<HttpRequest<?>> tokens;
    private final FilterBodyParser bodies;
    private final StaffCsrf csrf;
    private final ErrorPages pages;

    FormToken(CsrfTokenValidator<HttpRequest<?>> tokens, FilterBodyParser bodies, StaffCsrf csrf, ErrorPages pages) {
        this.tokens = tokens;
        this.bodies = bodies;
        this.csrf = csrf;
        this.pages = pages;
    }

    /** Waits for the fields, which costs a virtual thread and nothing else. */
    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable HttpResponse<?> check(HttpRequest<?> request) throws InterruptedException {
        // Nobody has a token before signing in; SameOrigin guards that form.
        if (SameOrigin.isSafe(request) || request.getPath().equals("/inspektion/logga-in")) {
            return null;
        }
        if (isUpload(request) ? SameOrigin.isProven(request) : isRight(request, tokenOf(request))) {
            return null;
        }
        return pages.answer(request, Problem.forbidden());
    }

    private boolean isRight(HttpRequest<?> request, @Nullable String token) {
        return token != null && token.matches("[A-Za-z0-9+/=_.-]{1,200}") && tokens.validateCsrfToken(request, token);
    }

    private @Nullable String tokenOf(HttpRequest<?> request) throws InterruptedException {
        var header = request.getHeaders().get(csrf.getHeaderName());
        if (header != null) {
            return header;
        }
        try {
            var field = bodies.parseBody(request).get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS).get(csrf.getFieldName());
            return field == null ? null : field.toString();
        } catch (ExecutionException | TimeoutException e) {
            return null;
        }
    }

    private static boolean isUpload(HttpRequest<?> request) {
        return request.getContentType().filter(MediaType.MULTIPART_FORM_DATA_TYPE::equals).isPresent();
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}
