package se.genklang.platform.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.locale.HttpLocaleResolver;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The language of one request: the parameter {@code sprak}, else Swedish. The browser's own wish is not followed,
 * because a language that is changed must be seen in the address and stay when the page is shared.
 */
@Singleton
public class Language implements HttpLocaleResolver {

    /** Swedish, which everything falls back to. */
    public static final Locale SWEDISH = Locale.forLanguageTag("sv");
    /** The languages that there are texts in, by their tag. */
    public static final Set<String> TAGS = Set.of("sv", "sv-simple", "en");
    private static final String ATTRIBUTE = Language.class.getName();

    /** The tag of the request's language. */
    public String tagOf(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class)
            .orElseGet(() -> known(request.getParameters().getFirst("sprak").orElse("sv")));
    }

    /** Sets the language, for requests that name it elsewhere than in the address. Unknown tags mean Swedish. */
    public void use(HttpRequest<?> request, String tag) {
        request.setAttribute(ATTRIBUTE, known(tag));
    }

    /** Which way the language is written. */
    public String directionOf(String tag) {
        return Set.of("ar", "fa", "he", "ur").contains(Locale.forLanguageTag(tag).getLanguage()) ? "rtl" : "ltr";
    }

    private static String known(String tag) {
        return TAGS.contains(tag) ? tag : "sv";
    }

    @Override
    public Optional<Locale> resolve(HttpRequest<?> request) {
        return Optional.of(Locale.forLanguageTag(tagOf(request)));
    }

    @Override
    public Locale resolveOrDefault(HttpRequest<?> request) {
        return Locale.forLanguageTag(tagOf(request));
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
