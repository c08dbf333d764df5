package se.genklang.collection.store;

import io.micronaut.core.type.Argument;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import se.genklang.collection.OpenedAnswer;
import se.genklang.collection.OpenedText;
import se.genklang.collection.seal.BoxKind;

/** Opened answers: written once for all, in the order of random ids; there is nothing here to change one with. */
@Singleton
@Transactional
public class AnswerStore {
    /** Rows read or written in one go: few enough for any memory, and for any time limit of a statement. */
    public static final int BATCH = 1000;
    private static final int ID_LENGTH = 16;
    private static final Argument<Map<String, String>> CHOICES = Argument.mapOf(String.class, String.class);

    private final JdbcOperations jdbc;
    private final ObjectMapper json;

    AnswerStore(JdbcOperations jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A person's choices under a new random id. */
    public record AnswerRow(byte[] id, OpenedAnswer answer) { }

    /** One free text under a random id of its own. */
    public record TextRow(byte[] id, OpenedText text) { }

    /** Adds opened answers. Ids rise from one call to the next, so that the order of writing tells nothing. */
    public void addAnswers(long surveyId, BoxKind box, List<AnswerRow> rows) {
        jdbc.prepareStatement("INSERT INTO answer (survey_id, id, district_id, choices, late) VALUES (?, ?, ?, ?, ?)", insert -> {
            for (AnswerRow row : rows) {
                insert.setLong(1, surveyId);
                insert.setBytes(2, row.id());
                insert.setLong(3, row.answer().district());
                insert.setString(4, write(row.answer().choices()));
                insert.setBoolean(5, box == BoxKind.LATE);
                insert.addBatch();
            }
            return insert.executeBatch();
        });
    }

    /** Adds free texts, under the same rule. */
    public void addTexts(long surveyId, BoxKind box, List<TextRow> rows) {
        jdbc.prepareStatement("INSERT INTO answer_text (survey_id, question_key, id, words, late) VALUES (?, ?, ?, ?, ?)", insert -> {
            for (TextRow row : rows) {
                insert.setLong(1, surveyId);
                insert.setString(2, row.text().question());
                insert.setBytes(3, row.id());
                insert.setString(4, row.text().words());
                insert.setBoolean(5, box == BoxKind.LATE);
                insert.addBatch();
            }
            return insert.executeBatch();
        });
    }

    /** Shows each opened answer of one box once, in random order. */
    public void forEach(long surveyId, BoxKind box, Consumer<OpenedAnswer> reader) {
        pages("SELECT id, district_id, choices FROM answer WHERE survey_id = ? AND id > ? AND late = ? ORDER BY id LIMIT " + BATCH,
            (select, after) -> {
                select.setLong(1, surveyId);
                select.setBytes(2, after);
                select.setBoolean(3, box == BoxKind.LATE);
            }, row -> reader.accept(new OpenedAnswer(row.getLong(2), read(row.getString(3)))));
    }

    /** Shows each free text of one box given to one question, in random order. */
    public void forEachText(long surveyId, BoxKind box, String questionKey, Consumer<OpenedText> reader) {
        pages("""
            SELECT id, words FROM answer_text WHERE survey_id = ? AND question_key = ? AND id > ? AND late = ?
            ORDER BY id LIMIT\s""" + BATCH,
            (select, after) -> {
                select.setLong(1, surveyId);
                select.setString(2, questionKey);
                select.setBytes(3, after);
                select.setBoolean(4, box == BoxKind.LATE);
            }, row -> reader.accept(new OpenedText(questionKey, row.getString(2))));
    }

    /** How many free texts of the ballot box were given to one question. */
    public int countTexts(long surveyId, String questionKey) {
        return jdbc.prepareStatement(
            "SELECT COUNT(*) FROM answer_text WHERE survey_id = ? AND question_key = ? AND late = FALSE", select -> {
            select.setLong(1, surveyId);
            select.setString(2, questionKey);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    /** Removes some of a survey's opened answers for good. False when none was left. */
    public boolean removeSome(long surveyId) {
        return remove("DELETE FROM answer WHERE survey_id = ? LIMIT " + BATCH, surveyId)
            | remove("DELETE FROM answer_text WHERE survey_id = ? LIMIT " + BATCH, surveyId);
    }

    private boolean remove(String sql, long surveyId) {
        return jdbc.prepareStatement(sql, delete -> {
            delete.setLong(1, surveyId);
            return delete.executeUpdate() > 0;
        });
    }

    private interface Page {
        void after(PreparedStatement select, byte[] id) throws SQLException;
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    /** Page by page, so that no more than one is in memory: the driver would fetch a whole result at once. */
    private void pages(String sql, Page page, Row reader) {
        jdbc.prepareStatement(sql, select -> {
            byte[] after = new byte[ID_LENGTH];
            int found = BATCH;
            while (found == BATCH) {
                found = 0;
                page.after(select, after);
                try (ResultSet rows = select.executeQuery()) {
                    for (; rows.next(); found++) {
                        after = rows.getBytes(1);
                        reader.read(rows);
                    }
                }
            }
            return null;
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
