package se.genklang.platform.start;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was asked for on the command line, as configuration that stands above all other. */
public record Options(Map<String, Object> properties) {
    private static final String KNOWN = "Known options: --port N, --data DIR, --demo, --bring-back SURVEY.";

    /** Throws an {@link IllegalArgumentException} with one line for whoever typed it. */
    public static Options of(String... arguments) {
        Map<String, Object> properties = new LinkedHashMap<>();
        Iterator<String> left = List.of(arguments).iterator();
        while (left.hasNext()) {
            String option = left.next();
            switch (option) {
                case "--port" -> properties.put("micronaut.server.port", port(value(option, left)));
                case "--data" -> properties.put("genklang.data", value(option, left));
                case "--bring-back" -> properties.put("genklang.bring-back", number(option, value(option, left)));
                case "--demo" -> properties.put("genklang.demo", true);
                default -> throw new IllegalArgumentException("Unknown option %s. %s".formatted(option, KNOWN));
            }
        }
        return new Options(properties);
    }

    private static String value(String option, Iterator<String> left) {
        if (left.hasNext()) {
            String value = left.next();
            if (!value.isBlank() && !value.startsWith("--")) {
                return value;
            }
        }
        throw new IllegalArgumentException("The option %s needs a value. %s".formatted(option, KNOWN));
    }

    private static long number(String option, String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new IllegalArgumentException("The option %s needs the number of a survey, as its page's address ends with, not %s.".formatted(option, text));
        }
        return Long.parseLong(text);
    }

    private static int port(String text) {
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("The option --port needs a number from 0 to 65535, not %s; 0 takes a free port.".formatted(text));
        }
        return port == 0 ? -1 : port;
    }
}
