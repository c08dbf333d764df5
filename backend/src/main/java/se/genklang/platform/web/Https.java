package se.genklang.platform.web;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Whether people reach this installation by https, as its address {@code genklang.base-url} says. */
@Singleton
public class Https {

    private final boolean on;

    Https(@Property(name = "genklang.base-url") @Nullable String address) {
        on = address != null && address.strip().startsWith("https://");
    }

    /** True when cookies may be bound to an encrypted connection. */
    public boolean isOn() {
        return on;
    }
}
