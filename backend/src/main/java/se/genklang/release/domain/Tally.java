package se.genklang.release.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.genklang.collection.OpenedAnswer;
import se.genklang.survey.Option;
import se.genklang.survey.Question;
import se.genklang.survey.QuestionKind;
import se.genklang.survey.Survey;

/**
 * Counts of one survey, gathered in a single pass over its answers: how many chose what at each question, by every
 * combination of district and background that somebody has. As many numbers as there are such combinations, however many
 * answered.
 */
public final class Tally {
    /** The breakdown by district, which every survey has. */
    public static final String DISTRICT = "district";
    /** Level of those who skipped the background question, or did not know or want to answer it. */
    public static final String UNKNOWN = "";

    private final List<String> background;
    private final Map<String, List<String>> choices = new LinkedHashMap<>();
    private final Map<List<String>, People> byCombination = new TreeMap<>(Tally::inOrder);

    /**
     * Those with the same district and background.
     *
     * @param levels   the level in each dimension, the district's id first
     * @param chosen   by question key: how many chose each of its choices, in the order of {@link Tally#choices}
     */
    record People(List<String> levels, Map<String, int[]> chosen, int[] howMany) { }

    public Tally(Survey survey) {
        background = survey.background().map(Question::key).toList();
        survey.questions().stream().filter(q -> q.kind() != QuestionKind.TEXT).forEach(question -> {
            List<String> all = new ArrayList<>(question.options().stream().map(Option::code).toList());
            all.add(Question.DONT_KNOW);
            all.add(Question.NO_ANSWER);
            choices.put(question.key(), all);
        });
    }

    /** Counts one person's answers. */
    public void add(OpenedAnswer answer) {
        List<String> levels = new ArrayList<>();
        levels.add(Long.toString(answer.district()));
        background.forEach(key -> levels.add(level(answer.choices().getOrDefault(key, UNKNOWN))));
        People people = byCombination.computeIfAbsent(levels, k -> new People(k, new LinkedHashMap<>(), new int[1]));
        people.howMany()[0]++;
        choices.forEach((question, codes) -> {
            int chosen = codes.indexOf(answer.choices().getOrDefault(question, UNKNOWN));
            if (chosen >= 0) {
                people.chosen().computeIfAbsent(question, k -> new int[codes.size()])[chosen]++;
            }
        });
    }

    /** Everyone, by combination of district and background, in a fixed order. */
    Collection<People> combinations() {
        return byCombination.values();
    }

    /** People who answered. */
    public int total() {
        return byCombination.values().stream().mapToInt(people -> people.howMany()[0]).sum();
    }

    /** People who answered in a district. */
    public int people(long district) {
        String level = Long.toString(district);
        return byCombination.values().stream().filter(people -> people.levels().getFirst().equals(level))
            .mapToInt(people -> people.howMany()[0]).sum();
    }

    /** How many chose this at this question. */
    public int count(Question question, String choice) {
        return byCombination.values().stream().mapToInt(people -> count(people, question, choice)).sum();
    }

    /** How many of these people chose this at this question. */
    int count(People people, Question question, String choice) {
        int[] chosen = people.chosen().get(question.key());
        return chosen == null ? 0 : chosen[choices.get(question.key()).indexOf(choice)];
    }

    private static String level(String choice) {
        return choice.equals(Question.DONT_KNOW) || choice.equals(Question.NO_ANSWER) ? UNKNOWN : choice;
    }

    private static int inOrder(List<String> a, List<String> b) {
        for (int i = 0; i < a.size(); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
