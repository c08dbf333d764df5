package se.genklang.collection.store;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.genklang.collection.seal.SealedAnswer;

/**
 * The slot of the ballot box: puts a sealed answer in, durably, and takes the code in the same transaction.
 * Plain JDBC, because this is the one place where each round trip to the database counts.
 */
@Singleton
public class BallotSlot {
    /**
     * Takes a shared lock on the box's row: closing waits for answers that are on their way in, and none comes after it.
     */
    private static final String PUT = """
        INSERT INTO sealed_answer (survey_id, id, box, enc, ciphertext)
        SELECT survey_id, ?, ?, ?, ? FROM ballot_box WHERE survey_id = ? AND state = 'OPEN'""";
    private static final String TAKE_CODE = "UPDATE invitation_code SET issued_for = RANDOM_BYTES(32) WHERE code_hash = ? AND issued_for IS NULL";

    private final DataSource database;

    BallotSlot(DataSource database) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
    }

    /** What came of putting an answer in. */
    public enum Put { STORED, STORED_BEFORE, CODE_USED, CLOSED }

    /**
     * Puts an answer in. Nothing is stored unless {@link Put#STORED} comes back.
     *
     * @param codeHash hash of the code to take with it, or null for an open link
     */
    public Put put(long surveyId, SealedAnswer answer, byte @Nullable [] codeHash) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return codeHash == null ? insert(connection, surveyId, answer) : insertWithCode(connection, surveyId, answer, codeHash);
        }
    }

    private static Put insertWithCode(Connection connection, long surveyId, SealedAnswer answer, byte[] codeHash) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Put put = insert(connection, surveyId, answer);
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

    private static Put insert(Connection connection, long surveyId, SealedAnswer answer) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(PUT)) {
            insert.setBytes(1, answer.id());
            insert.setString(2, String.valueOf(answer.box().letter()));
            insert.setBytes(3, answer.enc());
            insert.setBytes(4, answer.ciphertext());
            insert.setLong(5, surveyId);
            return insert.executeUpdate() == 1 ? Put.STORED : Put.CLOSED;
        } catch (SQLIntegrityConstraintViolationException e) {
            return Put.STORED_BEFORE;
        }
    }

    private static boolean takeCode(Connection connection, byte[] codeHash) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE_CODE)) {
            take.setBytes(1, codeHash);
            return take.executeUpdate() == 1;
        }
    }
}
