package se.genklang.release.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.genklang.collection.OpenedAnswer;
import se.genklang.survey.Question;
import se.genklang.survey.QuestionKind;
import se.genklang.survey.Survey;

/**
 * Counts of one survey, gathered in a single pass over its answers: for each question, how many chose what, over all
 * and by each level of each declared breakdown.
 */
public final class Tally {
    /** The breakdown by district, which every survey has. */
    public static final String DISTRICT = "district";
    /** Level of those who skipped the background question, or did not know or want to answer it. */
    public static final String UNKNOWN = "";

    private final List<Question> questions;
    private final List<String> dimensions = new ArrayList<>();
    private final Map<String, Map<String, Integer>> overall = new HashMap<>();
    private final Map<String, Map<String, Map<String, Map<String, Integer>>>> byLevel = new HashMap<>();
    private final Map<Long, Integer> people = new TreeMap<>();
    private int total;

    public Tally(Survey survey) {
        questions = survey.questions().stream().filter(q -> q.kind() != QuestionKind.TEXT).toList();
        dimensions.add(DISTRICT);
        survey.background().map(Question::key).forEach(dimensions::add);
    }

    /** Counts one person's answers. */
    public void add(OpenedAnswer answer) {
        total++;
        people.merge(answer.district(), 1, Integer::sum);
        for (Question question : questions) {
            String choice = answer.choices().get(question.key());
            if (choice == null) {
                continue;
            }
            overall.computeIfAbsent(question.key(), k -> new HashMap<>()).merge(choice, 1, Integer::sum);
            for (String dimension : dimensions) {
                byLevel.computeIfAbsent(question.key(), k -> new HashMap<>())
                    .computeIfAbsent(dimension, k -> new LinkedHashMap<>())
                    .computeIfAbsent(level(answer, dimension), k -> new HashMap<>())
                    .merge(choice, 1, Integer::sum);
            }
        }
    }

    /** People who answered. */
    public int total() {
        return total;
    }

    /** People who answered in a district. */
    public int people(long district) {
        return people.getOrDefault(district, 0);
    }

    /** How many chose this at this question. */
    public int count(Question question, String choice) {
        return overall.getOrDefault(question.key(), Map.of()).getOrDefault(choice, 0);
    }

    /** How many of one level of a breakdown chose this. */
    public int count(Question question, String dimension, String level, String choice) {
        return byLevel.getOrDefault(question.key(), Map.of()).getOrDefault(dimension, Map.of())
            .getOrDefault(level, Map.of()).getOrDefault(choice, 0);
    }

    private static String level(OpenedAnswer answer, String dimension) {
        if (dimension.equals(DISTRICT)) {
            return Long.toString(answer.district());
        }
        String level = answer.choices().getOrDefault(dimension, UNKNOWN);
        return level.equals(Question.DONT_KNOW) || level.equals(Question.NO_ANSWER) ? UNKNOWN : level;
    }
}
