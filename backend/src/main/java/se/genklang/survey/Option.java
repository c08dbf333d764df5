package se.genklang.survey;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One alternative of a question.
 *
 * @param code    stable key that answers are stored by, for example {@code very-easy}
 * @param tone    which way it points
 * @param picture id of a pictogram, or null
 * @param label   text by language tag (BCP 47); Swedish ({@code sv}) is always there
 */
@Serdeable
public record Option(String code, Tone tone, @Nullable String picture, Map<String, String> label) {
}
