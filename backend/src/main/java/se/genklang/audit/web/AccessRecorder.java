package se.genklang.audit.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteMatch;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.genklang.audit.AccessLog;
import se.genklang.audit.ActionText;

/**
 * Writes the line before the request is served: nothing is read or changed that is not in the log. Takes the route's
 * pattern and the ids in the address, never a body and never what is asked for after the question mark.
 */
@ServerFilter({"/inspektion", "/inspektion/**", "/api/**"})
class AccessRecorder implements Ordered {

    private static final int LONGEST_SUBJECT = 100;
    private final AccessLog log;

    AccessRecorder(AccessLog log) {
        this.log = log;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void record(HttpRequest<?> request) {
        // Those who answer are in no log, even if a browser should send a cookie along.
        if (request.getPath().startsWith("/api/e/")) {
            return;
        }
        request.getUserPrincipal(Authentication.class).ifPresent(who -> {
            if (RouteAttributes.getRouteMatch(request).orElse(null) instanceof UriRouteMatch<?, ?> route) {
                log.record(who.getName(), action(route), subject(route));
            }
        });
    }

    private static String action(UriRouteMatch<?, ?> route) {
        var info = route.getRouteInfo();
        return ActionText.keyOf(info.getHttpMethodName(), info.getUriMatchTemplate().toPathString());
    }

    private static @Nullable String subject(UriRouteMatch<?, ?> route) {
        var values = route.getVariableValues();
        var ids = route.getRouteInfo().getUriMatchTemplate().getVariables().stream().filter(v -> !v.isQuery())
            .map(v -> values.get(v.getName())).filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining("/"));
        return ids.isEmpty() ? null : ids.substring(0, Math.min(ids.length(), LONGEST_SUBJECT));
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}
