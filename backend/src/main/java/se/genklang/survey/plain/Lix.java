package se.genklang.survey.plain;

import java.util.List;
import java.util.regex.Pattern;

/**
 * LIX, the Swedish readability index: words per sentence plus the percentage of words longer than six letters.
 * A hint, not a verdict: it is unsteady for short texts, so texts that are read together are measured together.
 */
public final class Lix {

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:](?=\\s|$)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[’'-][\\p{L}\\p{N}]+)*");
    private static final int LONGEST_SHORT_WORD = 6;

    private Lix() {
    }

    /** The index of texts that are read together; each text ends a sentence. 0 when there is no word. */
    public static double of(List<String> texts) {
        List<List<String>> sentences = texts.stream().flatMap(SENTENCE_END::splitAsStream)
            .map(Lix::words).filter(words -> !words.isEmpty()).toList();
        long words = sentences.stream().mapToLong(List::size).sum();
        long longWords = sentences.stream().flatMap(List::stream).filter(word -> word.length() > LONGEST_SHORT_WORD).count();
        return words == 0 ? 0 : (double) words / sentences.size() + 100.0 * longWords / words;
    }

    private static List<String> words(String sentence) {
        return WORD.matcher(sentence).results().map(match -> match.group()).toList();
    }
}
