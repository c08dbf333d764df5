package se.genklang.survey.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import se.genklang.survey.bank.BankFaults.Row;

/** The form of the file, by JSON Schema; the validator's findings are told again in the inspector's words. */
final class BankStructure {

    private static final String SCHEMA = "/bank/question-bank.schema.json";

    private final JsonSchema schema;

    BankStructure() {
        try (InputStream in = Objects.requireNonNull(BankStructure.class.getResourceAsStream(SCHEMA), SCHEMA)) {
            schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(in);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    void check(JsonNode file, BankFaults faults) {
        for (ValidationMessage finding : schema.validate(file)) {
            List<String> path = path(finding.getInstanceLocation());
            String last = finding.getProperty();
            if (last != null && (finding.getType().equals("required") || finding.getType().equals("additionalProperties"))) {
                path.add(last);
            }
            Row row = row(path, file);
            int skip = row == Row.FILE ? 0 : 2;
            faults.add(row, String.join(".", path.subList(Math.min(skip, path.size()), path.size())), message(finding, path));
        }
    }

    private static List<String> path(JsonNodePath location) {
        List<String> path = new ArrayList<>();
        for (int i = 0; i < location.getNameCount(); i++) {
            // Positions are told from 1, as people count.
            path.add(location.getElement(i) instanceof Integer index ? Integer.toString(index + 1) : location.getName(i));
        }
        return path;
    }

    private static Row row(List<String> path, JsonNode file) {
        if (path.size() < 2) {
            return Row.FILE;
        }
        return switch (path.getFirst()) {
            case "questions" -> {
                int index = Integer.parseInt(path.get(1)) - 1;
                yield Row.question(index, file.path("questions").path(index).path("key").asText());
            }
            case "scales" -> Row.scale(path.get(1));
            default -> Row.FILE;
        };
    }

    private static String message(ValidationMessage finding, List<String> path) {
        String field = path.isEmpty() ? "" : path.getLast();
        JsonNode rule = finding.getSchemaNode();
        return switch (finding.getType()) {
            case "required" -> field.equals("sv") ? "Den svenska texten saknas." : "Fältet saknas. Lägg till det.";
            case "additionalProperties" -> "Fältet finns inte i en frågebank. Se efter hur det stavas.";
            case "type" -> "Här ska det stå " + kind(rule.asText()) + ".";
            case "enum" -> "Välj ett av: " + list(rule) + ".";
            case "const" -> "Här ska det stå " + rule.asText() + ".";
            case "maxLength" -> "Texten är för lång. Den får ha högst " + rule.asText() + " tecken.";
            case "maxItems" -> "Det är för många. Högst " + rule.asText() + " får plats.";
            case "minItems" -> "Det är för få. Minst " + rule.asText() + " behövs.";
            case "minimum" -> "Talet är för litet. Det minsta är " + rule.asText() + ".";
            case "maximum" -> "Talet är för stort. Det största är " + rule.asText() + ".";
            case "uniqueItems" -> "Samma värde står två gånger.";
            case "pattern" -> pattern(rule.asText());
            case "propertyNames" -> "Namnet går inte att använda: «" + field(finding) + "».";
            default -> "Värdet går inte att använda.";
        };
    }

    private static String pattern(String pattern) {
        if (pattern.equals("\\S")) {
            return "Texten är tom.";
        }
        return pattern.startsWith("^\\p{Ll}")
            ? "Orden ska passa efter «8 av 10 personer»: börja med liten bokstav och sluta utan punkt."
            : "Använd bara små bokstäver a–z, siffror och bindestreck.";
    }

    private static String field(ValidationMessage finding) {
        return finding.getProperty() == null ? "" : finding.getProperty();
    }

    private static String kind(String type) {
        return switch (type) {
            case "string" -> "en text inom citattecken";
            case "object" -> "en grupp av fält inom { }";
            case "array" -> "en lista inom [ ]";
            case "integer" -> "ett heltal";
            case "boolean" -> "true eller false";
            default -> "något annat";
        };
    }

    private static String list(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false).map(JsonNode::asText).collect(Collectors.joining(", "));
    }
}
