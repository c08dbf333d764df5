package se.genklang.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Answers for the demo from a seeded generator: the same every time, with shares that differ between districts and
 * between questions.
 */
final class SampleAnswers {
    private static final long SEED = 2011;
    private static final List<String> WORDS = List.of(
        "Det tar lång tid att få svar.", "Jag blev lyssnad på.", "Skriv breven så att man förstår.",
        "Det är svårt att nå någon på telefon.", "Handläggaren var vänlig och tydlig.", "Jag vill veta vad som händer sedan.");

    private final Random random = new Random(SEED);

    /**
     * One person's answers.
     *
     * @param questions as the API tells them
     * @param content   how content people of the district are, 0 to 1
     */
    Map<String, String> of(List<Map<String, Object>> questions, double content) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Map<String, Object> question : questions) {
            String key = (String) question.get("key");
            double roll = random.nextDouble();
            if (question.get("kind").equals("TEXT")) {
                if (roll < 0.3) {
                    answers.put(key, WORDS.get(random.nextInt(WORDS.size())));
                }
            } else if (roll < 0.04) {
                answers.put(key, "dont-know");
            } else if (roll < 0.06) {
                answers.put(key, "no-answer");
            } else if (roll < 0.98) {
                answers.put(key, choose(question, content));
            }
        }
        return answers;
    }

    @SuppressWarnings("unchecked")
    private String choose(Map<String, Object> question, double content) {
        List<Map<String, Object>> options = (List<Map<String, Object>>) question.get("options");
        if (question.get("role").equals("BACKGROUND")) {
            // The last alternatives of a background question are the rare ones.
            int index = random.nextDouble() < 0.97 ? random.nextInt(Math.max(1, options.size() - 1)) : options.size() - 1;
            return (String) options.get(index).get("code");
        }
        // Questions differ as well: each has its own leaning, the same in every run.
        double leaning = Math.floorMod(question.get("key").hashCode(), 31) / 100.0 - 0.15;
        boolean positive = random.nextDouble() < content + leaning;
        List<Map<String, Object>> side = options.stream()
            .filter(option -> option.get("tone").equals("POSITIVE") == positive).toList();
        return (String) side.get(random.nextInt(side.size())).get("code");
    }
}
