package se.genklang.collection.store;

import static java.util.stream.Collectors.joining;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.genklang.collection.BoxState;

/** Ballot boxes: their keys' public halves and the state they are in. */
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
        return jdbc.prepareStatement(BOX + "WHERE survey_id = ?", select -> {
            select.setLong(1, surveyId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(box(row)) : Optional.empty();
            }
        });
    }

    /** The boxes that are in one of these states, by survey. */
    public List<BoxRow> in(Collection<BoxState> states) {
        String sql = BOX + "WHERE state IN (%s) ORDER BY survey_id".formatted(states.stream().map(state -> "'" + state.name() + "'").collect(joining(", ")));
        return jdbc.prepareStatement(sql, select -> {
            List<BoxRow> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(box(rows));
                }
            }
            return found;
        });
    }

    /** Closes an open box. False when it was not open. */
    public boolean close(long surveyId, LocalDate opensOn) {
        return execute("UPDATE ballot_box SET state = 'CLOSED', opens_on = ? WHERE survey_id = ? AND state = 'OPEN'", update -> {
            update.setDate(1, Date.valueOf(opensOn));
            update.setLong(2, surveyId);
        }) == 1;
    }

    /** Takes the step from one state to the next. False when the box was not in the first. */
    public boolean move(long surveyId, BoxState from, BoxState to) {
        return execute("UPDATE ballot_box SET state = ? WHERE survey_id = ? AND state = ?", update -> {
            update.setString(1, to.name());
            update.setLong(2, surveyId);
            update.setString(3, from.name());
        }) == 1;
    }

    public void noteUnreadable(long surveyId, int unreadable) {
        execute("UPDATE ballot_box SET unreadable = ? WHERE survey_id = ?", update -> {
            update.setInt(1, unreadable);
            update.setLong(2, surveyId);
        });
    }

    private static BoxRow box(ResultSet row) throws SQLException {
        Date opensOn = row.getDate(7);
        return new BoxRow(row.getLong(1), BoxState.valueOf(row.getString(2)), row.getBytes(3), row.getBytes(4), row.getBytes(5),
            row.getInt(6), opensOn == null ? null : opensOn.toLocalDate(), row.getInt(8));
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
