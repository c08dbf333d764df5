package se.genklang.survey.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import se.genklang.survey.OwnQuestions;
import se.genklang.survey.bank.BankQuestion;

/** The city's own questions in the database. */
@Singleton
@Transactional
public class OwnQuestionStore implements OwnQuestions {
    private final JdbcOperations jdbc;
    private final ObjectMapper json;

    OwnQuestionStore(JdbcOperations jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<BankQuestion> all() {
        return jdbc.prepareStatement("SELECT definition FROM own_question ORDER BY ordinal, question_key", select -> {
            List<BankQuestion> questions = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    questions.add(json.readValue(rows.getString(1), BankQuestion.class));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return questions;
        });
    }

    /** Adds questions, or replaces those with the same keys. All or nothing. Surveys keep the questions they were made of. */
    public void add(List<BankQuestion> questions) {
        jdbc.prepareStatement("INSERT INTO own_question (question_key, ordinal, definition) VALUES (?, ?, ?) "
            + "ON DUPLICATE KEY UPDATE ordinal = VALUES(ordinal), definition = VALUES(definition)", insert -> {
            for (int i = 0; i < questions.size(); i++) {
                insert.setString(1, questions.get(i).question().key());
                insert.setInt(2, i);
                insert.setString(3, write(questions.get(i)));
                insert.addBatch();
            }
            return insert.executeBatch();
        });
    }

    private String write(BankQuestion question) {
        try {
            return json.writeValueAsString(question);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
