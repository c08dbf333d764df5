package se.genklang.audit.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteMatch;
import java.security.Principal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.genklang.audit.AccessLog;

/**
 * Writes down what each signed-in person did or read, from the route itself, so that no page can forget to. Bodies and
 * query values are left out. The doors of those who answer are not among the routes that are watched.
 */
@ServerFilter({"/inspektion/**", "/api/**"})
class AccessLogFilter {
    private static final int HIGHEST_GOOD_STATUS = 399;
    private static final String RESPONDENTS = "/api/e/";

    private final AccessLog log;

    AccessLogFilter(AccessLog log) {
        this.log = log;
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void record(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.code() > HIGHEST_GOOD_STATUS || request.getPath().startsWith(RESPONDENTS)) {
            return;
        }
        Principal staff = request.getUserPrincipal().orElse(null);
        if (staff != null && RouteAttributes.getRouteMatch(request).orElse(null) instanceof UriRouteMatch<?, ?> route) {
            log.add(staff.getName(), request.getMethodName() + " " + route.getRouteInfo().getUriMatchTemplate().toPathString(),
                subject(route.getVariableValues()));
        }
    }

    private static @Nullable String subject(Map<String, Object> variables) {
        String subject = new TreeMap<>(variables).entrySet().stream()
            .filter(variable -> variable.getValue().toString().matches("\\d{1,18}"))
            .map(variable -> variable.getKey() + "=" + variable.getValue()).collect(Collectors.joining(" "));
        return subject.isEmpty() ? null : subject;
    }
}
