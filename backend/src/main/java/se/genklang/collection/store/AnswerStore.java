package se.genklang.collection.store;

import io.micronaut.core.type.Argument;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import se.genklang.collection.OpenedAnswer;

/** Opened answers: written once for all, in the order of random ids; there is nothing here to change one with. */
@Singleton
@Transactional
public class AnswerStore {
    private static final int BATCH = 500;
    private static final Argument<Map<String, String>> CHOICES = Argument.mapOf(String.class, String.class);

    private final JdbcOperations jdbc;
    private final ObjectMapper json;

    AnswerStore(JdbcOperations jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A person's choices under a new random id. */
    public record AnswerRow(byte[] id, long district, Map<String, String> choices) { }

    /** One free text under a random id of its own. */
    public record TextRow(byte[] id, String questionKey, String words) { }

    public void addAnswers(long surveyId, List<AnswerRow> rows) {
        jdbc.prepareStatement("INSERT INTO answer (survey_id, id, district_id, choices) VALUES (?, ?, ?, ?)", insert -> {
            int waiting = 0;
            for (AnswerRow row : rows) {
                insert.setLong(1, surveyId);
                insert.setBytes(2, row.id());
                insert.setLong(3, row.district());
                insert.setString(4, write(row.choices()));
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            return insert.executeBatch();
        });
    }

    public void addTexts(long surveyId, List<TextRow> rows) {
        jdbc.prepareStatement("INSERT INTO answer_text (survey_id, question_key, id, words) VALUES (?, ?, ?, ?)", insert -> {
            for (TextRow row : rows) {
                insert.setLong(1, surveyId);
                insert.setString(2, row.questionKey());
                insert.setBytes(3, row.id());
                insert.setString(4, row.words());
                insert.addBatch();
            }
            return insert.executeBatch();
        });
    }

    /** Shows each opened answer once, in random order. */
    public void forEach(long surveyId, Consumer<OpenedAnswer> reader) {
        jdbc.prepareStatement("SELECT district_id, choices FROM answer WHERE survey_id = ? ORDER BY id", select -> {
            select.setLong(1, surveyId);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.accept(new OpenedAnswer(rows.getLong(1), read(rows.getString(2))));
                }
            }
            return null;
        });
    }

    /** The free texts given to one question, in random order. */
    public List<String> texts(long surveyId, String questionKey) {
        return jdbc.prepareStatement("SELECT words FROM answer_text WHERE survey_id = ? AND question_key = ? ORDER BY id", select -> {
            select.setLong(1, surveyId);
            select.setString(2, questionKey);
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        });
    }

    private String write(Map<String, String> choices) {
        try {
            return json.writeValueAsString(choices);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> read(String choices) {
        try {
            return json.readValue(choices, CHOICES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
