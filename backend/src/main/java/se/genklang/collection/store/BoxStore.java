package se.genklang.collection.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.genklang.collection.BoxState;
import se.genklang.collection.seal.BoxKind;
import se.genklang.collection.seal.SealedAnswer;

/** Ballot boxes and the sealed answers in them. */
@Singleton
@Transactional
public class BoxStore {
    private static final String BOX = "SELECT survey_id, state, public_key, late_public_key, token_public_key, answer_size, opens_on, unreadable FROM ballot_box ";

    private final JdbcOperations jdbc;

    BoxStore(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    public void create(long surveyId, byte[] publicKey, byte[] latePublicKey, byte[] tokenPublicKey, int answerSize) {
        execute("""
            INSERT INTO ballot_box (survey_id, state, public_key, late_public_key, token_public_key, answer_size, unreadable)
            VALUES (?, 'OPEN', ?, ?, ?, ?, 0)""", insert -> {
                insert.setLong(1, surveyId);
                insert.setBytes(2, publicKey);
                insert.setBytes(3, latePublicKey);
                insert.setBytes(4, tokenPublicKey);
                insert.setInt(5, answerSize);
            });
    }

    public Optional<BoxRow> find(long surveyId) {
        return box(BOX + "WHERE survey_id = ?", surveyId);
    }

    /** The box, locked until the end of the transaction. */
    public Optional<BoxRow> lock(long surveyId) {
        return box(BOX + "WHERE survey_id = ? FOR UPDATE", surveyId);
    }

    /** Closes an open box. False when it was not open. */
    public boolean close(long surveyId, LocalDate opensOn) {
        return execute("UPDATE ballot_box SET state = 'CLOSED', opens_on = ? WHERE survey_id = ? AND state = 'OPEN'", update -> {
            update.setDate(1, Date.valueOf(opensOn));
            update.setLong(2, surveyId);
        }) == 1;
    }

    public void markOpened(long surveyId, int unreadable) {
        execute("UPDATE ballot_box SET state = 'OPENED', unreadable = ? WHERE survey_id = ?", update -> {
            update.setInt(1, unreadable);
            update.setLong(2, surveyId);
        });
    }

    /** Notes that the key is gone, and removes the envelopes that nothing can open any more. */
    public void markShredded(long surveyId) {
        execute("DELETE FROM sealed_answer WHERE survey_id = ?", delete -> delete.setLong(1, surveyId));
        execute("UPDATE ballot_box SET state = ? WHERE survey_id = ?", update -> {
            update.setString(1, BoxState.SHREDDED.name());
            update.setLong(2, surveyId);
        });
    }

    public int countSealed(long surveyId) {
        return jdbc.prepareStatement("SELECT COUNT(*) FROM sealed_answer WHERE survey_id = ?", select -> {
            select.setLong(1, surveyId);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    /** Every sealed answer in one of a survey's boxes, in the order of their random ids. */
    public List<SealedAnswer> sealed(long surveyId, BoxKind box) {
        return jdbc.prepareStatement("SELECT id, enc, ciphertext FROM sealed_answer WHERE survey_id = ? AND box = ?", select -> {
            select.setLong(1, surveyId);
            select.setString(2, String.valueOf(box.letter()));
            List<SealedAnswer> sealed = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    sealed.add(new SealedAnswer(box, rows.getBytes(1), rows.getBytes(2), rows.getBytes(3)));
                }
            }
            return sealed;
        });
    }

    private Optional<BoxRow> box(String sql, long surveyId) {
        return jdbc.prepareStatement(sql, select -> {
            select.setLong(1, surveyId);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                Date opensOn = row.getDate(7);
                return Optional.of(new BoxRow(row.getLong(1), BoxState.valueOf(row.getString(2)), row.getBytes(3), row.getBytes(4),
                    row.getBytes(5), row.getInt(6), opensOn == null ? null : opensOn.toLocalDate(), row.getInt(8)));
            }
        });
    }

    private interface Values {
        void set(PreparedStatement statement) throws SQLException;
    }

    private int execute(String sql, Values values) {
        return jdbc.prepareStatement(sql, statement -> {
            values.set(statement);
            return statement.executeUpdate();
        });
    }
}
