package se.genklang.survey.bank;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.genklang.survey.bank.BankFaults.Row;

/** Reads a question bank: all of it or, with every fault named, nothing. */
public final class BankFile {

    /** What came of reading a file. */
    public sealed interface Outcome {
    }

    /** Every question, complete with the answers of its scale; and the file's own scales. */
    public record Read(List<BankQuestion> questions, Map<String, Scale> scales) implements Outcome {
    }

    /** What must be mended, in the order of the file. Nothing was taken in. */
    public record Refused(List<BankFault> faults) implements Outcome {
    }

    /** Far above any real bank; keeps a wrong file from filling the memory. */
    static final int LARGEST_FILE = 2_000_000;

    // The same field twice would silently keep only the last one.
    private static final JsonMapper JSON = JsonMapper.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();

    private final BankVocabulary vocabulary;
    private final BankStructure structure = new BankStructure();

    public BankFile(BankVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Reads and checks a file. Pure: the same bytes always give the same outcome. */
    public Outcome read(byte[] file) {
        if (file.length > LARGEST_FILE) {
            return refused("filen", "", "Filen är för stor. En frågebank får vara högst 2 MB.");
        }
        try {
            return read(JSON.readTree(file));
        } catch (JsonProcessingException fault) {
            var place = fault.getLocation();
            return refused(place == null ? "filen" : "rad " + place.getLineNr(),
                place == null ? "" : "kolumn " + place.getColumnNr(), explain(fault));
        } catch (IOException fault) {
            return refused("filen", "", "Filen går inte att läsa. Spara den som text i UTF-8.");
        }
    }

    private Outcome read(JsonNode file) {
        BankFaults faults = new BankFaults();
        structure.check(file, faults);
        if (!file.path("questions").isArray()) {
            return new Refused(faults.inOrder());
        }
        BankRules rules = new BankRules(vocabulary, faults);
        Map<String, Scale> own = new LinkedHashMap<>();
        for (var entry : file.path("scales").properties()) {
            Row row = Row.scale(entry.getKey());
            if (!faults.at(row)) {
                Scale scale = BankReading.scale(entry.getValue());
                rules.check(row, scale);
                own.put(entry.getKey(), scale);
            }
        }
        List<BankQuestion> questions = questions(file, own, rules, faults);
        List<BankFault> found = faults.inOrder();
        return found.isEmpty() ? new Read(List.copyOf(questions), own) : new Refused(found);
    }

    private List<BankQuestion> questions(JsonNode file, Map<String, Scale> own, BankRules rules, BankFaults faults) {
        Map<String, Scale> scales = new LinkedHashMap<>(vocabulary.scales());
        scales.putAll(own);
        List<BankQuestion> questions = new ArrayList<>();
        JsonNode nodes = file.path("questions");
        for (int index = 0; index < nodes.size(); index++) {
            JsonNode node = nodes.get(index);
            Row row = Row.question(index, node.path("key").asText());
            String scale = node.path("scale").asText();
            // The rules need a sound structure; what hangs on a broken scale is told when the scale is mended.
            boolean sound = !faults.at(row) && !faults.at(Row.scale(scale));
            rules.checkKey(row, index, node.path("key").asText());
            if (sound && rules.checkAnswers(row, node, scales.keySet())) {
                BankQuestion question = BankReading.question(node, scales.get(scale));
                rules.check(row, question);
                questions.add(question);
            }
        }
        return questions;
    }

    private static Refused refused(String row, String field, String message) {
        return new Refused(List.of(new BankFault(row, field, message)));
    }

    private static String explain(JsonProcessingException fault) {
        String detail = fault.getOriginalMessage();
        if (detail.startsWith("Duplicate")) {
            return "Samma fält står två gånger. Ta bort det ena.";
        }
        if (detail.contains("UTF-8")) {
            return "Tecknen går inte att läsa. Spara filen som UTF-8.";
        }
        if (detail.contains("end-of-input")) {
            return "Filen tar slut för tidigt. Det saknas kanske en } eller ] eller ett citattecken.";
        }
        return "Filen är inte riktig JSON från den här platsen. Det är kanske ett komma eller citattecken fel strax före.";
    }
}
