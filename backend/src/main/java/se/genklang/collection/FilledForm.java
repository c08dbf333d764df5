package se.genklang.collection;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A filled-in survey as it arrives from a phone.
 *
 * @param key     random key of this one form, made on the phone or with the page; sending it twice counts once
 * @param code    the one-time code as typed, where one is needed
 * @param answers by question key: the code of the alternative, or the text
 */
@Serdeable
public record FilledForm(String key, @Nullable String code, Map<String, String> answers) {

    /** An empty form with a new key. */
    public static FilledForm blank() {
        return new FilledForm(SubmissionKey.random(), null, Map.of());
    }

    /** Answers and codes are sensitive: they never reach a log line. */
    @Override
    public String toString() {
        return "FilledForm[…]";
    }
}
