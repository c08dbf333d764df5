package se.genklang.account.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import se.genklang.platform.web.ErrorPages;

/**
 * What somebody meets who may not come in. A visit to a staff page leads to the sign-in page and back again;
 * everything else is told plainly: 401 to programs that are not signed in, 403 to those who are.
 */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
class SignInNeeded implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {

    private static final String SIGN_IN = "/inspektion/logga-in";
    private final ErrorPages pages;

    SignInNeeded(ErrorPages pages) {
        this.pages = pages;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException refused) {
        var path = request.getPath();
        var staffPage = path.equals("/inspektion") || path.startsWith("/inspektion/");
        if (!refused.isForbidden() && staffPage) {
            var back = request.getMethod() == HttpMethod.GET ? path : "/inspektion";
            return HttpResponse.seeOther(UriBuilder.of(SIGN_IN).queryParam("till", back).build());
        }
        MutableHttpResponse<?> response = refused.isForbidden() ? HttpResponse.status(HttpStatus.FORBIDDEN)
            : HttpResponse.unauthorized().header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return pages.processResponse(ErrorContext.builder(request).cause(refused).build(), response);
    }
}
