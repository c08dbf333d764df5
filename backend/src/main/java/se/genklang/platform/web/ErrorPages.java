package se.genklang.platform.web;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.views.ViewsRenderer;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every refusal and failure ends here and becomes a problem document or a calm page. Only the status and our own
 * words go out: messages of exceptions may quote what was sent, so they are not used.
 */
@Primary
@Singleton
public class ErrorPages implements ErrorResponseProcessor<Object> {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final MediaType PROBLEM = MediaType.of("application/problem+json");
    private static final MediaType PAGE = MediaType.of("text/html; charset=utf-8");
    private static final String LAST_RESORT =
        "<!doctype html><html lang=\"sv\"><title>Något gick fel</title><h1>Något gick fel hos oss</h1><p>Försök igen om en stund.</p>";

    private final ViewsRenderer<Map<String, Object>, HttpRequest<?>> views;
    private final PageValues values;
    private final ObjectMapper json;

    ErrorPages(ViewsRenderer<Map<String, Object>, HttpRequest<?>> views, PageValues values, ObjectMapper json) {
        this.views = views;
        this.values = values;
        this.json = json;
    }

    @Override
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        var problem = Trouble.of(response.code()).problem(response.code());
        var faults = context.getRootCause().map(ErrorPages::faults).orElse(List.of());
        if (!faults.isEmpty()) {
            problem = new Problem(problem.type(), problem.title(), problem.status(), problem.detail(), faults);
        }
        return fill(context.getRequest(), response, problem);
    }

    /** The whole response for a problem. */
    public MutableHttpResponse<Object> answer(HttpRequest<?> request, Problem problem) {
        return fill(request, HttpResponse.status(problem.status(), problem.key()), problem);
    }

    private MutableHttpResponse<Object> fill(HttpRequest<?> request, MutableHttpResponse<?> response, Problem problem) {
        response.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
        return isApi(request)
            ? response.<Object>body(document(problem)).contentType(PROBLEM)
            : response.<Object>body(page(request, problem)).contentType(PAGE);
    }

    private String document(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String page(HttpRequest<?> request, Problem problem) {
        var staff = isStaff(request);
        var shown = switch (problem.status()) {
            case 401, 403, 404, 405, 409, 413 -> problem.status();
            case 410 -> 404;
            default -> problem.status() < 500 ? 400 : 500;
        };
        try (var out = new StringWriter()) {
            views.render("error/page", values.with(request, Map.of("kind", shown, "staff", staff)), request).writeTo(out);
            return out.toString();
        } catch (IOException | RuntimeException e) {
            LOG.error("The error page could not be made: {}", e.getClass().getName());
            return LAST_RESORT;
        }
    }

    private static List<FieldFault> faults(Throwable cause) {
        if (!(cause instanceof ConstraintViolationException invalid)) {
            return List.of();
        }
        return invalid.getConstraintViolations().stream().map(v -> {
            var path = v.getPropertyPath().toString();
            return new FieldFault(path.substring(path.lastIndexOf('.') + 1), v.getMessage());
        }).toList();
    }

    static boolean isApi(HttpRequest<?> request) {
        return request.getPath().startsWith("/api/");
    }

    static boolean isStaff(HttpRequest<?> request) {
        return request.getPath().equals("/inspektion") || request.getPath().startsWith("/inspektion/");
    }
}
