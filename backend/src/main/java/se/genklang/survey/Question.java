package se.genklang.survey;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is asked, with every text it needs.
 *
 * @param key       stable key, the same in every survey that asks it, for example {@code reach-caseworker}
 * @param kind      how it is answered
 * @param role      quality question or background question
 * @param area      key of the quality area it belongs to; null for background questions only
 * @param topic     what it measures in the national user surveys' terms, for example {@code accessibility}; or null
 * @param picture   id of a pictogram, or null
 * @param sensitive true when groups must be larger before a result is shown
 * @param maxLength longest free text in characters; 0 for the other kinds
 * @param text      the question by language tag (BCP 47); Swedish ({@code sv}) is always there
 * @param help      an explaining sentence by language tag; may be empty
 * @param options   the alternatives in the order they are shown; empty for free text
 * @param tones     by tone, what those who answered so did, as words that fit after "8 av 10 personer", by language tag:
 *                  {@code POSITIVE -> {sv: "tyckte att det var lätt"}}
 * @param shortName what a background question is called in tables, by language tag; or null, then its text is used
 */
@Serdeable
public record Question(String key, QuestionKind kind, QuestionRole role, @Nullable String area, @Nullable String topic,
                       @Nullable String picture, boolean sensitive, int maxLength, Map<String, String> text,
                       Map<String, String> help, List<Option> options, Map<Tone, Map<String, String>> tones,
                       @Nullable Map<String, String> shortName) {

    /** The answer that means "vet inte"; never one of {@link #options}, never in a base. */
    public static final String DONT_KNOW = "dont-know";
    /** The answer that means "vill inte svara"; never one of {@link #options}, never in a base. */
    public static final String NO_ANSWER = "no-answer";

    /** The text in the given language, else in Swedish. */
    public String textIn(String language) {
        return text.getOrDefault(language, text.get("sv"));
    }

    /** What it is called where a whole question is too long. */
    public String nameIn(String language) {
        return shortName == null ? textIn(language) : shortName.getOrDefault(language, shortName.get("sv"));
    }

    /** True when the code is one that this question may be answered with. */
    public boolean accepts(String code) {
        return kind != QuestionKind.TEXT
            && (code.equals(DONT_KNOW) || code.equals(NO_ANSWER) || options.stream().anyMatch(o -> o.code().equals(code)));
    }
}
