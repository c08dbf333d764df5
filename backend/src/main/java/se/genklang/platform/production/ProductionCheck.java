package se.genklang.platform.production;

import io.micronaut.context.env.Environment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import se.genklang.platform.CannotStart;

/**
 * In the environment {@code prod} the program refuses to start with settings that are only fit for trying it out. Every
 * fault is named, one line each, so that an operator mends them in one round.
 */
public final class ProductionCheck {
    private static final int SHORTEST_SECRET = 32;
    private static final int FEWEST_CHARACTERS = 10;
    private static final Pattern SAMPLE = Pattern.compile("change|sample|example|secret|password", Pattern.CASE_INSENSITIVE);

    private ProductionCheck() {
    }

    /** Throws {@link CannotStart} when something is not fit for production. */
    public static void check(Environment environment) {
        if (!environment.getActiveNames().contains("prod")) {
            return;
        }
        List<String> faults = new ArrayList<>();
        if (environment.getProperty("genklang.demo", Boolean.class).orElse(false)) {
            faults.add("The demo cannot run in production: its figures are made up and its passwords are known. Leave out --demo.");
        }
        if (text(environment, "genklang.keys.folder").isBlank()) {
            faults.add("Set GENKLANG_KEYS_FOLDER in production: a folder outside the data folder and outside the backups of the database.");
        }
        if (!text(environment, "genklang.base-url").startsWith("https://")) {
            faults.add("Set GENKLANG_BASE_URL to an https:// address in production: answers and passwords must not travel in the clear.");
        }
        secrets(environment).forEach((name, secret) -> checkSecret(name, secret, faults));
        if (!faults.isEmpty()) {
            throw new CannotStart(String.join(System.lineSeparator(), faults));
        }
    }

    /** Secrets that an operator has set; those the program makes itself are long and random, and not in the settings. */
    private static Map<String, String> secrets(Environment environment) {
        Map<String, String> secrets = new java.util.TreeMap<>();
        String signatures = "micronaut.security.token.jwt.signatures.secret";
        for (String name : environment.getPropertyEntries(signatures)) {
            String property = signatures + "." + name + ".secret";
            environment.getProperty(property, String.class).ifPresent(secret -> secrets.put(property, secret));
        }
        String csrf = "micronaut.security.csrf.signature-key";
        environment.getProperty(csrf, String.class).ifPresent(secret -> secrets.put(csrf, secret));
        return secrets;
    }

    private static void checkSecret(String name, String secret, List<String> faults) {
        if (secret.getBytes(StandardCharsets.UTF_8).length < SHORTEST_SECRET) {
            faults.add("The secret in %s is shorter than %d bytes. Make a random one, or leave it out and one is made.".formatted(name, SHORTEST_SECRET));
        } else if (SAMPLE.matcher(secret).find() || secret.chars().distinct().count() < FEWEST_CHARACTERS) {
            faults.add("The secret in %s is a sample, not a random one. Make a random one, or leave it out and one is made.".formatted(name));
        }
    }

    private static String text(Environment environment, String property) {
        return environment.getProperty(property, String.class).orElse("");
    }
}
