package se.genklang.survey.bank;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.genklang.survey.Option;
import se.genklang.survey.Question;
import se.genklang.survey.QuestionKind;
import se.genklang.survey.QuestionRole;
import se.genklang.survey.Tone;

/** Turns nodes whose structure is checked into records. The order of languages and answers is kept. */
final class BankReading {

    private BankReading() {
    }

    static Scale scale(JsonNode node) {
        return new Scale(options(node.path("options")), tones(node.path("tones")));
    }

    /** The question, complete with the answers of its scale; its own report words stand above the scale's. */
    static BankQuestion question(JsonNode node, @Nullable Scale scale) {
        Map<Tone, Map<String, String>> tones = new EnumMap<>(Tone.class);
        if (scale != null) {
            tones.putAll(scale.tones());
        }
        tones.putAll(tones(node.path("tones")));
        Question question = new Question(node.path("key").asText(),
            QuestionKind.valueOf(node.path("kind").asText().toUpperCase(Locale.ROOT)),
            QuestionRole.valueOf(node.path("role").asText("quality").toUpperCase(Locale.ROOT)),
            text(node, "area"), text(node, "topic"), text(node, "picture"), node.path("sensitive").asBoolean(),
            node.path("maxLength").asInt(), texts(node.path("text")), texts(node.path("help")),
            scale != null ? scale.options() : options(node.path("options")), Collections.unmodifiableMap(tones),
            node.has("shortName") ? texts(node.get("shortName")) : null);
        List<String> suits = new ArrayList<>();
        node.path("suits").forEach(key -> suits.add(key.asText()));
        return new BankQuestion(question, List.copyOf(suits), text(node, "comparable"));
    }

    private static List<Option> options(JsonNode nodes) {
        List<Option> options = new ArrayList<>();
        nodes.forEach(node -> options.add(new Option(node.path("code").asText(), Tone.valueOf(node.path("tone").asText()),
            text(node, "picture"), texts(node.path("label")))));
        return List.copyOf(options);
    }

    private static Map<Tone, Map<String, String>> tones(JsonNode node) {
        Map<Tone, Map<String, String>> tones = new EnumMap<>(Tone.class);
        node.properties().forEach(entry -> tones.put(Tone.valueOf(entry.getKey()), texts(entry.getValue())));
        return Collections.unmodifiableMap(tones);
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText().strip()));
        return Collections.unmodifiableMap(texts);
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asText() : null;
    }
}
