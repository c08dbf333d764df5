package se.genklang.survey.bank;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.genklang.review.Area;

/** The bank that ships with the program, and what it lends to a city's own. */
public final class BuiltInBank {

    /** The six national quality areas, in their fixed order. */
    public static final Set<String> AREAS = ordered("trygghet", "sjalvbestammande", "tillganglighet", "helhetssyn",
        "kunskapsbaserad", "effektivitet");
    /** Areas of operation that questions can be written for. */
    public static final Set<String> OPERATIONS = ordered(Arrays.stream(Area.values()).filter(area -> area != Area.OTHER)
        .map(Area::code).toArray(String[]::new));

    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([^\"]+)\"");

    private final BankFile.Read bank;
    private final Set<String> pictures;

    /** Reads the bank; a broken one is a bug of this program and stops it. */
    public BuiltInBank() {
        pictures = SYMBOL.matcher(new String(resource("/bank/pictograms.svg"), StandardCharsets.UTF_8))
            .results().map(match -> match.group(1)).collect(Collectors.toCollection(LinkedHashSet::new));
        var file = new BankFile(new BankVocabulary(AREAS, OPERATIONS, pictures, Map.of(), Set.of()));
        bank = switch (file.read(resource("/bank/question-bank.json"))) {
            case BankFile.Read read -> read;
            case BankFile.Refused refused -> throw new IllegalStateException("question-bank.json: " + refused.faults());
        };
    }

    public List<BankQuestion> questions() {
        return bank.questions();
    }

    /** Ids of the pictograms that questions and answers may carry. */
    public Set<String> pictures() {
        return pictures;
    }

    /** A reader for a city's own bank: it may use the built-in scales and must leave the built-in keys alone. */
    public BankFile forOwnQuestions() {
        Set<String> taken = questions().stream().map(entry -> entry.question().key()).collect(Collectors.toUnmodifiableSet());
        return new BankFile(new BankVocabulary(AREAS, OPERATIONS, pictures, bank.scales(), taken));
    }

    private static Set<String> ordered(String... keys) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(keys)));
    }

    private static byte[] resource(String path) {
        try (InputStream in = Objects.requireNonNull(BuiltInBank.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
