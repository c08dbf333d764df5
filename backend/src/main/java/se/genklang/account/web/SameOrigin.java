package se.genklang.account.web;

import org.jspecify.annotations.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.net.URI;
import java.util.Set;
import se.genklang.platform.web.ErrorPages;
import se.genklang.platform.web.Problem;

/**
 * Refuses what another site makes a browser post here. The token in forms cannot guard the sign-in page, where nobody
 * has one yet, nor JSON; browsers say themselves where a request comes from. Requests with a bearer token are not made
 * by a browser on somebody's behalf and pass.
 */
@ServerFilter({"/inspektion/**", "/api/**"})
class SameOrigin implements Ordered {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private final ErrorPages pages;

    SameOrigin(ErrorPages pages) {
        this.pages = pages;
    }

    @RequestFilter
    @Nullable HttpResponse<?> check(HttpRequest<?> request) {
        if (isSafe(request) || request.getHeaders().contains(HttpHeaders.AUTHORIZATION)
                || isOwn(request)) {
            return null;
        }
        return pages.answer(request, Problem.forbidden());
    }

    static boolean isSafe(HttpRequest<?> request) {
        return SAFE.contains(request.getMethodName());
    }

    /** True when the browser says that one of our own pages made the request; silence is no proof. */
    static boolean isProven(HttpRequest<?> request) {
        var headers = request.getHeaders();
        return isOwn(request) && (headers.contains("Sec-Fetch-Site") || headers.contains(HttpHeaders.ORIGIN));
    }

    private static boolean isOwn(HttpRequest<?> request) {
        var site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        var origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        return origin == null || sameHost(origin, request.getHeaders().get(HttpHeaders.HOST));
    }

    private static boolean sameHost(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }
}
