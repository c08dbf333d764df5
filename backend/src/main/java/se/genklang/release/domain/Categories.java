package se.genklang.release.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.genklang.release.ReleasedSurvey.Category;
import se.genklang.release.ReleasedSurvey.Tone;
import se.genklang.survey.Option;
import se.genklang.survey.Question;

/** What the breakdowns of a question count: the tones of a scale, or the alternatives of a question without tones. */
record Categories(List<Category> categories, List<List<String>> codes) {

    static Categories of(Question question) {
        boolean toned = question.options().stream().allMatch(option -> option.tone() != se.genklang.survey.Tone.NONE);
        List<Category> categories = new ArrayList<>();
        List<List<String>> codes = new ArrayList<>();
        if (toned) {
            for (se.genklang.survey.Tone tone : se.genklang.survey.Tone.values()) {
                List<Option> options = question.options().stream().filter(option -> option.tone() == tone).toList();
                if (!options.isEmpty()) {
                    categories.add(new Category(tone.name().toLowerCase(Locale.ROOT), label(options), tone(tone),
                        question.tones().getOrDefault(tone, Map.of()).get("sv")));
                    codes.add(options.stream().map(Option::code).toList());
                }
            }
        } else {
            question.options().forEach(option -> {
                categories.add(new Category(option.code(), option.label().get("sv"), tone(option.tone()), null));
                codes.add(List.of(option.code()));
            });
        }
        return new Categories(categories, codes);
    }

    /** Counts by category, from a function that counts one alternative. */
    List<Integer> counts(ToIntFunction<String> count) {
        return codes.stream().map(group -> group.stream().mapToInt(count).sum()).toList();
    }

    static Tone tone(se.genklang.survey.Tone tone) {
        return Tone.valueOf(tone.name());
    }

    private static String label(List<Option> options) {
        return IntStream.range(0, options.size())
            .mapToObj(i -> i == 0 ? options.get(i).label().get("sv") : lowerFirst(options.get(i).label().get("sv")))
            .collect(Collectors.joining(" eller "));
    }

    private static String lowerFirst(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
