package se.genklang.collection;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * How the answering goes in one district, as much as may be seen while a survey is open.
 *
 * @param codes    one-time codes handed out; 0 for an open link
 * @param answered band of answers such as {@code 10–19}; null where an open link tells nothing by district
 */
@Serdeable
public record Participation(CollectionPoint point, int codes, @Nullable String answered) {

    /** Bands of ten: an exact counter would tell, by its steps, when a person answered. */
    public static String band(long count) {
        long from = count / 10 * 10;
        return from + "–" + (from + 9);
    }
}
