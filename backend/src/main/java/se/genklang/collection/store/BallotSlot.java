package se.genklang.collection.store;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.genklang.collection.seal.BoxKind;
import se.genklang.collection.seal.SealedAnswer;

/**
 * The slots of the boxes: puts a sealed answer in, durably. Plain JDBC, because this is the one place where each round
 * trip to the database counts.
 */
@Singleton
public class BallotSlot {
    /**
     * Takes a shared lock on the box's row: closing and opening wait for answers that are on their way in, and none comes
     * after them.
     */
    private static final String PUT = """
        INSERT INTO sealed_answer (survey_id, id, box, enc, ciphertext)
        SELECT survey_id, ?, ?, ?, ? FROM ballot_box WHERE survey_id = ? AND\s""";
    private static final String FROM_A_FORM = PUT + "state = 'OPEN'";
    /** Phones that had sealed an answer in time may be late in sending it. */
    private static final String INTO_BALLOT_BOX = PUT + "state IN ('OPEN', 'CLOSED')";
    private static final String INTO_LATE_BOX = PUT + "state NOT IN ('ENDING', 'ENDED')";
    /** Random, so that a code and the answer that came in the same form have nothing in common. */
    private static final String TAKE_CODE = "UPDATE invitation_code SET issued_for = RANDOM_BYTES(32) WHERE code_hash = ? AND issued_for IS NULL";

    private final DataSource database;

    BallotSlot(DataSource database) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
    }

    /** What came of putting an answer in. */
    public enum Put {
        STORED, STORED_BEFORE,
        /** The ballot box has been closed, for forms, or opened, for envelopes. */
        SHUT,
        /** The late box has been opened too. */
        ENDED, CODE_USED
    }

    /**
     * Puts an answer in that was sealed here. Nothing is stored unless {@link Put#STORED} comes back.
     *
     * @param codeHash hash of the code to take in the same transaction, or null for an open link
     */
    public Put put(long surveyId, SealedAnswer answer, byte @Nullable [] codeHash) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return codeHash == null ? insert(connection, FROM_A_FORM, surveyId, answer) : insertWithCode(connection, surveyId, answer, codeHash);
        }
    }

    /** Puts an answer in that was sealed on a phone. Nothing is stored unless {@link Put#STORED} comes back. */
    public Put putSealed(long surveyId, SealedAnswer answer) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return insert(connection, answer.box() == BoxKind.LATE ? INTO_LATE_BOX : INTO_BALLOT_BOX, surveyId, answer);
        }
    }

    private static Put insertWithCode(Connection connection, long surveyId, SealedAnswer answer, byte[] codeHash) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Put put = insert(connection, FROM_A_FORM, surveyId, answer);
            if (put == Put.STORED && !takeCode(connection, codeHash)) {
                put = Put.CODE_USED;
            }
            if (put == Put.STORED) {
                connection.commit();
            } else {
                connection.rollback();
            }
            return put;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static Put insert(Connection connection, String sql, long surveyId, SealedAnswer answer) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setBytes(1, answer.id());
            insert.setString(2, String.valueOf(answer.box().letter()));
            insert.setBytes(3, answer.enc());
            insert.setBytes(4, answer.ciphertext());
            insert.setLong(5, surveyId);
            return insert.executeUpdate() == 1 ? Put.STORED : whyNot(connection, surveyId, answer);
        } catch (SQLIntegrityConstraintViolationException e) {
            return Put.STORED_BEFORE;
        }
    }

    /** The id outlives its envelope: what was taken before the box was shut has been taken, however late it comes again. */
    private static Put whyNot(Connection connection, long surveyId, SealedAnswer answer) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
            SELECT state IN ('ENDING', 'ENDED'), EXISTS (SELECT 1 FROM sealed_answer a WHERE a.survey_id = b.survey_id AND a.id = ?)
            FROM ballot_box b WHERE b.survey_id = ?""")) {
            select.setBytes(1, answer.id());
            select.setLong(2, surveyId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(2) ? Put.STORED_BEFORE : row.getBoolean(1) ? Put.ENDED : Put.SHUT;
            }
        }
    }

    private static boolean takeCode(Connection connection, byte[] codeHash) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE_CODE)) {
            take.setBytes(1, codeHash);
            return take.executeUpdate() == 1;
        }
    }
}
