package se.genklang.platform.web;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From a style sheet's or script's plain name to the address it has in this build: {@code survey.css} to
 * {@code /assets/survey-ab12cd.css}. An unknown name is a mistake in a template and says so.
 */
@Singleton
public class Assets extends AbstractMap<String, String> {

    private static final String MANIFEST = "META-INF/resources/assets/manifest.json";

    private final Map<String, String> addresses;

    Assets(ObjectMapper json) {
        try (var in = Assets.class.getClassLoader().getResourceAsStream(MANIFEST)) {
            if (in == null) {
                throw new IllegalStateException("The browser part is not built: " + MANIFEST + " is missing");
            }
            addresses = Map.copyOf(json.readValue(in, Argument.mapOf(String.class, String.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String get(@Nullable Object name) {
        var address = name instanceof String known ? addresses.get(known) : null;
        if (address == null) {
            throw new IllegalArgumentException("No asset named " + name + "; the build made " + addresses.keySet());
        }
        return address;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return addresses.entrySet();
    }
}
