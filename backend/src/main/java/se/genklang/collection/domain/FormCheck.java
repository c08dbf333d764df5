package se.genklang.collection.domain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.genklang.collection.AnswerSheet;
import se.genklang.collection.FormFault;
import se.genklang.survey.Question;
import se.genklang.survey.QuestionKind;
import se.genklang.survey.Survey;

/** Checks a filled-in form against what the survey asks, and makes the answer sheet of it. */
public final class FormCheck {

    private FormCheck() { }

    /** The sheet, or what is wrong with the form. Exactly one of the two is filled. */
    public record Result(Map<String, String> choices, Map<String, String> texts, List<FormFault> faults) {
        public AnswerSheet sheet(long district) {
            return new AnswerSheet(district, choices, texts);
        }
    }

    public static Result check(Survey survey, Map<String, String> answers) {
        Map<String, String> choices = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        List<FormFault> faults = new ArrayList<>();
        answers.forEach((key, value) -> {
            Question question = survey.question(key).orElse(null);
            if (question == null) {
                faults.add(new FormFault(FormFault.Kind.CHOICE_UNKNOWN, key));
            } else if (question.kind() == QuestionKind.TEXT) {
                String text = tidy(value);
                if (text.length() > question.maxLength()) {
                    faults.add(new FormFault(FormFault.Kind.TEXT_TOO_LONG, key));
                } else if (!text.isEmpty()) {
                    texts.put(key, text);
                }
            } else if (question.accepts(value)) {
                choices.put(key, value);
            } else if (!value.isBlank()) {
                faults.add(new FormFault(FormFault.Kind.CHOICE_UNKNOWN, key));
            }
        });
        if (faults.isEmpty() && choices.isEmpty() && texts.isEmpty()) {
            faults.add(new FormFault(FormFault.Kind.NOTHING_ANSWERED, survey.questions().getFirst().key()));
        }
        return new Result(choices, texts, faults);
    }

    /**
     * Line ends as one character, no control characters and no halves of characters: those would take more room in an
     * envelope than they were counted for, or could not be written at all.
     */
    private static String tidy(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
    }
}
