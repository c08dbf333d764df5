package se.genklang.survey.bank;

import java.util.List;
import java.util.Map;
import se.genklang.survey.Option;
import se.genklang.survey.Tone;

/** A named set of answers that many questions share, with the words a report uses unless the question has its own. */
public record Scale(List<Option> options, Map<Tone, Map<String, String>> tones) {
}
