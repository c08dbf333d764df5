package se.genklang.platform.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files that the browser part was built into. A file under {@code /assets} has its content's hash in its name
 * and may be kept for a year; what lies under {@code root} has its fixed place at the top, and the service worker is asked for again each time. Files that were compressed when they
 * were built are served so.
 */
@Hidden
@Controller
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class StaticFiles {

    private static final String ROOT = "META-INF/resources/";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
    private static final String ONE_YEAR = "public, max-age=31536000, immutable";
    private static final Map<String, MediaType> TYPES = Map.of(
        "css", MediaType.of("text/css; charset=utf-8"), "js", MediaType.of("text/javascript; charset=utf-8"),
        "svg", MediaType.of("image/svg+xml"), "png", MediaType.of("image/png"), "ico", MediaType.of("image/x-icon"),
        "woff2", MediaType.of("font/woff2"), "webmanifest", MediaType.of("application/manifest+json"),
        "json", MediaType.of("application/json"), "html", MediaType.of("text/html; charset=utf-8"));

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    @Get("/assets/{+name}")
    HttpResponse<byte[]> asset(HttpRequest<?> request, String name) {
        return file(request, "assets/" + name, ONE_YEAR);
    }

    @Get("/sw.js")
    HttpResponse<byte[]> worker(HttpRequest<?> request) {
        return file(request, "root/sw.js", "no-cache");
    }

    @Get("/manifest.webmanifest")
    HttpResponse<byte[]> manifest(HttpRequest<?> request) {
        return file(request, "root/manifest.webmanifest", "public, max-age=3600");
    }

    @Get("/favicon.{ending:ico|svg}")
    HttpResponse<byte[]> icon(HttpRequest<?> request, String ending) {
        return file(request, "root/favicon." + ending, "public, max-age=86400");
    }

    @Get("/favicon.svg")
    HttpResponse<byte[]> drawnIcon(HttpRequest<?> request) {
        return file(request, "root/favicon.svg", "public, max-age=86400");
    }

    private HttpResponse<byte[]> file(HttpRequest<?> request, String name, String cache) {
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !NAME.matcher(name).matches()) {
            throw new ProblemException(Problem.notFound());
        }
        var accepted = request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING);
        for (var encoding : new String[] {"br", "gzip"}) {
            var packed = accepts(accepted, encoding) ? read(name + (encoding.equals("br") ? ".br" : ".gz")) : null;
            if (packed != null) {
                return answer(packed, type, cache).header(HttpHeaders.CONTENT_ENCODING, encoding);
            }
        }
        var plain = read(name);
        if (plain == null) {
            throw new ProblemException(Problem.notFound());
        }
        return answer(plain, type, cache);
    }

    private static MutableHttpResponse<byte[]> answer(byte[] content, MediaType type, String cache) {
        return HttpResponse.ok(content).contentType(type)
            .header(HttpHeaders.CACHE_CONTROL, cache).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }

    private static boolean accepts(@Nullable String accepted, String encoding) {
        return accepted != null && accepted.matches("(?i)(.*[, ])?" + encoding + "(?!;q=0(\\.0*)?(,|$))([,; ].*)?");
    }

    private byte @Nullable [] read(String name) {
        // Only what exists is remembered, so that made-up names fill no memory.
        var known = files.get(name);
        if (known != null) {
            return known;
        }
        try (var in = StaticFiles.class.getClassLoader().getResourceAsStream(ROOT + name)) {
            if (in == null) {
                return null;
            }
            var content = in.readAllBytes();
            files.put(name, content);
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
