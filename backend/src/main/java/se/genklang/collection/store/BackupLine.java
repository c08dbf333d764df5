package se.genklang.collection.store;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.genklang.collection.OpenedAnswer;
import se.genklang.collection.OpenedText;

/** One line of a copy of opened answers: an answer, a text, or the numbers at the end. */
@Serdeable
record BackupLine(@Nullable Long district, @Nullable Map<String, String> choices, @Nullable String question,
                  @Nullable String words, @Nullable Integer answers, @Nullable Integer texts, @Nullable Integer unreadable) {

    static BackupLine of(OpenedAnswer answer) {
        return new BackupLine(answer.district(), answer.choices(), null, null, null, null, null);
    }

    static BackupLine of(OpenedText text) {
        return new BackupLine(null, null, text.question(), text.words(), null, null, null);
    }

    static BackupLine end(int answers, int texts, int unreadable) {
        return new BackupLine(null, null, null, null, answers, texts, unreadable);
    }

    OpenedAnswer answer() {
        return new OpenedAnswer(district, choices == null ? Map.of() : new TreeMap<>(choices));
    }

    OpenedText text() {
        return new OpenedText(question, words == null ? "" : words);
    }

    /** Answers are sensitive: they never reach a log line. */
    @Override
    public String toString() {
        return "BackupLine[…]";
    }
}
