package se.genklang.survey.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import se.genklang.survey.Question;

/** The questions of surveys, as JSON, as they stood when they were chosen. */
@Singleton
@Transactional
public class QuestionStore {
    private final JdbcOperations jdbc;
    private final ObjectMapper json;

    QuestionStore(JdbcOperations jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The questions of a survey in their order. */
    public List<Question> ofSurvey(long surveyId) {
        return read("SELECT definition FROM survey_question WHERE survey_id = ? ORDER BY ordinal", surveyId);
    }

    /**
     * Replaces the questions of a draft. The old ones are removed row by row: removing a range locks the gap behind it,
     * and of two drafts that are written into that gap at once, one would fail.
     */
    public void replaceInSurvey(long surveyId, List<Question> questions) {
        int before = ofSurvey(surveyId).size();
        for (int i = 0; i < before; i++) {
            execute("DELETE FROM survey_question WHERE survey_id = ? AND ordinal = ?", surveyId, i);
        }
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            execute("INSERT INTO survey_question (survey_id, ordinal, question_key, definition) VALUES (?, ?, ?, ?)",
                surveyId, i, question.key(), write(question));
        }
    }

    private List<Question> read(String sql, Object... values) {
        return jdbc.prepareStatement(sql, statement -> {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return questions(rows);
            }
        });
    }

    private List<Question> questions(ResultSet rows) throws SQLException {
        List<Question> questions = new ArrayList<>();
        while (rows.next()) {
            try {
                questions.add(json.readValue(rows.getString(1), Question.class));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return questions;
    }

    private void execute(String sql, Object... values) {
        jdbc.prepareStatement(sql, statement -> {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        });
    }

    private String write(Question question) {
        try {
            return json.writeValueAsString(question);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
