package se.genklang.collection.seal;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import se.genklang.collection.AnswerSheet;
import se.genklang.survey.Option;
import se.genklang.survey.Question;
import se.genklang.survey.QuestionKind;
import se.genklang.survey.Survey;

/** An answer sheet as bytes and back, and how many bytes the longest possible sheet of a survey takes. */
@Singleton
public class SheetCodec {
    private static final int STEP = 1024;
    private static final int FRAME = 100;
    private static final int AROUND_AN_ANSWER = 6;
    /** In UTF-8 a character of Java takes three bytes at most; escaping makes no more of those that are let in. */
    private static final int BYTES_PER_CHARACTER = 3;

    private final ObjectMapper json;

    public SheetCodec(ObjectMapper json) {
        this.json = json;
    }

    public byte[] write(AnswerSheet sheet) {
        try {
            return json.writeValueAsBytes(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sheet, or empty when these bytes are none. */
    public Optional<AnswerSheet> read(byte[] bytes) {
        try {
            return Optional.ofNullable(json.readValue(bytes, AnswerSheet.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Size in bytes that every sheet of this survey is padded to, in steps of 1 KiB, so that the length of an envelope
     * tells nothing about what is in it.
     */
    public static int sizeFor(Survey survey) {
        int longest = FRAME + survey.questions().stream().mapToInt(SheetCodec::longestAnswer).sum();
        return (longest + STEP - 1) / STEP * STEP;
    }

    private static int longestAnswer(Question question) {
        int value = question.kind() == QuestionKind.TEXT
            ? question.maxLength() * BYTES_PER_CHARACTER
            : Math.max(Question.DONT_KNOW.length(), question.options().stream().map(Option::code).mapToInt(String::length).max().orElse(0));
        return question.key().length() + value + AROUND_AN_ANSWER;
    }
}
