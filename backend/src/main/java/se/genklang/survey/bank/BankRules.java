package se.genklang.survey.bank;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.genklang.survey.Option;
import se.genklang.survey.Question;
import se.genklang.survey.QuestionKind;
import se.genklang.survey.QuestionRole;
import se.genklang.survey.Tone;
import se.genklang.survey.bank.BankFaults.Row;

/** The rules of a bank that a schema cannot say: names that must exist, keys that must differ, words a report needs. */
final class BankRules {

    private final BankVocabulary vocabulary;
    private final BankFaults faults;
    private final Map<String, Integer> firstRowOfKey = new HashMap<>();

    BankRules(BankVocabulary vocabulary, BankFaults faults) {
        this.vocabulary = vocabulary;
        this.faults = faults;
    }

    void checkKey(Row row, int index, String key) {
        Integer first = firstRowOfKey.putIfAbsent(key, index + 1);
        if (first != null && !key.isBlank()) {
            faults.add(row, "key", "Nyckeln finns redan på fråga " + first + ". Varje fråga behöver en egen.");
        }
        if (vocabulary.takenKeys().contains(key)) {
            faults.add(row, "key", "Nyckeln finns redan i den inbyggda frågebanken. Välj en annan.");
        }
    }

    /** Checks where the answers come from. False when they cannot be resolved. */
    boolean checkAnswers(Row row, JsonNode node, Set<String> scales) {
        QuestionKind kind = QuestionKind.valueOf(node.path("kind").asText().toUpperCase(Locale.ROOT));
        boolean scale = node.has("scale");
        boolean options = node.has("options");
        String fault = switch (kind) {
            case TEXT -> scale || options ? "En fri text har inga svar att välja på. Ta bort fältet." : null;
            case SCALE, YES_NO -> options ? "Svaren kommer från skalan. Ta bort fältet options."
                : scale ? null : "Skriv namnet på en skala.";
            case ONE_OF -> scale == options ? "Ange antingen options eller scale." : null;
        };
        if (fault != null) {
            faults.add(row, options ? "options" : "scale", fault);
            return false;
        }
        if (scale && !scales.contains(node.path("scale").asText())) {
            faults.add(row, "scale", "Skalan «" + node.path("scale").asText() + "» finns inte. Välj en av: "
                + String.join(", ", new TreeSet<>(scales)) + ".");
            return false;
        }
        return true;
    }

    void check(Row row, Scale scale) {
        checkOptions(row, scale.options());
        checkTonesUsed(row, scale.options(), scale.tones().keySet());
        Set<Tone> tones = tonesOf(scale.options());
        if (!tones.containsAll(Set.of(Tone.POSITIVE, Tone.NEGATIVE))) {
            faults.add(row, "options", "En skala behöver minst ett svar som är POSITIVE och ett som är NEGATIVE.");
        }
    }

    void check(Row row, BankQuestion entry) {
        Question question = entry.question();
        checkArea(row, question);
        checkPicture(row, "picture", question.picture());
        for (String key : entry.suits()) {
            if (!vocabulary.operations().contains(key)) {
                faults.add(row, "suits", unknown("Verksamhetsområdet", key, vocabulary.operations()));
            }
        }
        if (question.kind() == QuestionKind.TEXT && question.maxLength() == 0) {
            faults.add(row, "maxLength", "Skriv hur många tecken svaret får ha.");
        }
        if (question.kind() != QuestionKind.TEXT && question.maxLength() > 0) {
            faults.add(row, "maxLength", "Bara en fri text har en längsta längd. Ta bort fältet.");
        }
        if (question.kind() == QuestionKind.YES_NO && question.options().size() != 2) {
            faults.add(row, "scale", "En ja- och nej-fråga har två svar. Skalan har " + question.options().size() + ".");
        }
        checkOptions(row, question.options());
        checkTonesUsed(row, question.options(), question.tones().keySet());
        checkTonesTold(row, question);
        checkTranslations(row, question);
    }

    private void checkArea(Row row, Question question) {
        boolean background = question.role() == QuestionRole.BACKGROUND;
        if (background && question.area() != null) {
            faults.add(row, "area", "En bakgrundsfråga hör inte till något kvalitetsområde. Ta bort fältet.");
        } else if (background && question.kind() != QuestionKind.ONE_OF) {
            faults.add(row, "kind", "En bakgrundsfråga ska vara one_of.");
        } else if (!background && question.area() == null) {
            faults.add(row, "area", "Kvalitetsområdet saknas. Välj ett av: " + all(vocabulary.areas()) + ".");
        } else if (question.area() != null && !vocabulary.areas().contains(question.area())) {
            faults.add(row, "area", unknown("Kvalitetsområdet", question.area(), vocabulary.areas()));
        }
    }

    private void checkOptions(Row row, List<Option> options) {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            Option option = options.get(i);
            String field = "options." + (i + 1);
            if (!codes.add(option.code())) {
                faults.add(row, field + ".code", "Två svar har samma kod: " + option.code() + ".");
            }
            if (option.code().equals(Question.DONT_KNOW) || option.code().equals(Question.NO_ANSWER)) {
                faults.add(row, field + ".code", "«Vet inte» och «Vill inte svara» läggs till av sig själva. Ta bort svaret.");
            }
            checkPicture(row, field + ".picture", option.picture());
        }
    }

    private void checkTonesUsed(Row row, List<Option> options, Set<Tone> told) {
        Set<Tone> used = tonesOf(options);
        told.stream().filter(tone -> !used.contains(tone))
            .forEach(tone -> faults.add(row, "tones." + tone, "Inget svar har tonen " + tone + ". Ta bort orden."));
    }

    private void checkTonesTold(Row row, Question question) {
        if (question.role() == QuestionRole.BACKGROUND) {
            return;
        }
        tonesOf(question.options()).stream().filter(tone -> !question.tones().containsKey(tone))
            .forEach(tone -> faults.add(row, "tones." + tone, "Orden till rapporten saknas för svar med tonen " + tone + "."));
    }

    /** A page in one language must not fall back to Swedish halfway down. */
    private void checkTranslations(Row row, Question question) {
        for (String language : question.text().keySet()) {
            if (!question.help().isEmpty() && !question.help().containsKey(language)) {
                faults.add(row, "help." + language, "Frågan finns på " + language + ", men inte hjälptexten.");
            }
            String missing = question.options().stream().filter(option -> !option.label().containsKey(language))
                .map(Option::code).collect(Collectors.joining(", "));
            if (!missing.isEmpty()) {
                faults.add(row, "text." + language, "Frågan finns på " + language + ", men inte de här svaren: " + missing + ".");
            }
        }
    }

    private void checkPicture(Row row, String field, @Nullable String picture) {
        if (picture != null && !vocabulary.pictures().contains(picture)) {
            faults.add(row, field, unknown("Bilden", picture, vocabulary.pictures()));
        }
    }

    private static Set<Tone> tonesOf(List<Option> options) {
        Set<Tone> tones = EnumSet.noneOf(Tone.class);
        options.stream().map(Option::tone).filter(tone -> tone != Tone.NONE).forEach(tones::add);
        return tones;
    }

    private static String unknown(String what, String value, Set<String> known) {
        return what + " «" + value + "» finns inte. Välj en av: " + all(known) + ".";
    }

    private static String all(Set<String> known) {
        return String.join(", ", new TreeSet<>(known));
    }
}
