package se.genklang.audit;

import io.micronaut.context.MessageSource;
import jakarta.inject.Singleton;
import java.util.Locale;

/** The name of an action, made of a method and a route's pattern, and its Swedish words. */
@Singleton
public class ActionText {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private final MessageSource texts;

    ActionText(MessageSource texts) {
        this.texts = texts;
    }

    /** {@code GET/inspektion/granskningar/{id}}: parameters of the query and patterns of variables are left out. */
    public static String keyOf(String method, String pattern) {
        var plain = pattern.replaceAll("\\{[?&][^}]*}", "").replaceAll("\\{\\+?([A-Za-z0-9_]+)[^}]*}", "{$1}");
        return method + (plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain);
    }

    /** What somebody did, in words that follow a name: "öppnade granskningen". */
    public String of(String action) {
        return texts.getRawMessage("audit.action." + action, MessageSource.MessageContext.of(SWEDISH)).orElse(action);
    }

    /** True when there are words for the action. */
    public boolean knows(String action) {
        return texts.getRawMessage("audit.action." + action, MessageSource.MessageContext.of(SWEDISH)).isPresent();
    }
}
