package se.genklang.platform;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Where people reach this program: what links, QR codes and letters begin with. Set as {@code genklang.base-url} behind
 * a proxy; never taken from a request, since whoever sends the request chooses its host name.
 */
@Singleton
public class BaseUrl {
    private final @Nullable String configured;
    private final Provider<EmbeddedServer> server;

    BaseUrl(@Property(name = "genklang.base-url") @Nullable String configured, Provider<EmbeddedServer> server) {
        this.configured = configured;
        this.server = server;
    }

    /** Without a slash at the end. */
    public String value() {
        return configured == null || configured.isBlank()
            ? "http://localhost:" + server.get().getPort()
            : configured.replaceAll("/+$", "");
    }
}
