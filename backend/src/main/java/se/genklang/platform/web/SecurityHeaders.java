package se.genklang.platform.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.core.order.Ordered;

/**
 * The headers that every response carries, refusals and static files included. Stands outside the sign-in
 * check, because an answer that the check gives would otherwise leave without them.
 */
@ServerFilter("/**")
class SecurityHeaders implements Ordered {

    private static final String POLICY = String.join("; ",
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "font-src 'self'",
        "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
        "manifest-src 'self'", "worker-src 'self'");
    private static final String PERMISSIONS = String.join(", ",
        "accelerometer=()", "autoplay=()", "browsing-topics=()", "camera=()", "display-capture=()", "encrypted-media=()",
        "fullscreen=()", "geolocation=()", "gyroscope=()", "hid=()", "magnetometer=()", "microphone=()", "midi=()",
        "payment=()", "picture-in-picture=()", "publickey-credentials-get=()", "screen-wake-lock=()", "serial=()",
        "usb=()", "xr-spatial-tracking=()");

    private final boolean https;

    SecurityHeaders(Https https) {
        this.https = https.isOn();
    }

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var path = request.getPath();
        var headers = response.getHeaders();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Permissions-Policy", PERMISSIONS);
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        // The address of a survey may tell whom it is for, so it goes nowhere.
        headers.set("Referrer-Policy", isStaff(path) ? "same-origin" : "no-referrer");
        if (https) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        keepOutOfCaches(headers, response.code());
    }

    /** Whoever wants an answer kept says so itself; {@link StaticFiles} does. Errors are never kept. */
    private static void keepOutOfCaches(MutableHttpHeaders headers, int status) {
        if (status >= 400 || !headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
    }

    private static boolean isStaff(String path) {
        return path.equals("/inspektion") || path.startsWith("/inspektion/");
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }
}
