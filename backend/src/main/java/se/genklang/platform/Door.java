package se.genklang.platform;

import org.jspecify.annotations.Nullable;

/**
 * A way into the running program, printed as {@code name: line} once it answers.
 *
 * @param block text to show below the line, such as a QR code; only shown where a person watches a terminal
 */
public record Door(String name, String line, @Nullable String block) {

    public Door(String name, String line) {
        this(name, line, null);
    }
}
