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
import org.jspecify.annotations.Nullable;
import se.genklang.collection.BoxState;

/** The life of the boxes: which step was taken on which day. */
@Singleton
@Transactional
public class BoxLifeStore {
    private final JdbcOperations jdbc;

    BoxLifeStore(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    public void create(long surveyId) {
        execute("INSERT INTO box_life (survey_id) VALUES (?)", insert -> insert.setLong(1, surveyId));
    }

    /** The life of an opened survey's boxes. */
    public BoxLife find(long surveyId) {
        return jdbc.prepareStatement("""
            SELECT opened_on, shredded_on, ended_on, late_answers, late_unreadable, disposed_on FROM box_life WHERE survey_id = ?""", select -> {
            select.setLong(1, surveyId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new BoxLife(surveyId, day(row, 1), day(row, 2), day(row, 3), row.getObject(4, Integer.class),
                    row.getObject(5, Integer.class), day(row, 6));
            }
        });
    }

    /**
     * Keeps others from opening this survey's boxes until the end of the transaction, but not from putting answers in.
     * False when another program is at it.
     */
    public boolean claim(long surveyId) {
        return jdbc.prepareStatement("SELECT survey_id FROM box_life WHERE survey_id = ? FOR UPDATE SKIP LOCKED", select -> {
            select.setLong(1, surveyId);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        });
    }

    public void noteOpened(long surveyId, LocalDate day) {
        noteDay("opened_on", surveyId, day);
    }

    public void noteShredded(long surveyId, LocalDate day) {
        noteDay("shredded_on", surveyId, day);
    }

    public void noteEnded(long surveyId, LocalDate day) {
        noteDay("ended_on", surveyId, day);
    }

    public void noteDisposed(long surveyId, LocalDate day) {
        noteDay("disposed_on", surveyId, day);
    }

    /** Notes what came of the late box. */
    public void noteLate(long surveyId, int answers, int unreadable) {
        execute("UPDATE box_life SET late_answers = ?, late_unreadable = ? WHERE survey_id = ?", update -> {
            update.setInt(1, answers);
            update.setInt(2, unreadable);
            update.setLong(3, surveyId);
        });
    }

    /** Surveys whose late box is to be settled: opened on this day or earlier, and not ended. */
    public List<Long> openedUntil(LocalDate day) {
        return surveys("""
            SELECT l.survey_id FROM box_life l JOIN ballot_box b ON b.survey_id = l.survey_id
            WHERE l.opened_on <= ? AND b.state IN ('%s', '%s') ORDER BY l.survey_id""".formatted(BoxState.SHREDDED, BoxState.ENDING),
            select -> select.setDate(1, Date.valueOf(day)));
    }

    private List<Long> surveys(String sql, Values values) {
        return jdbc.prepareStatement(sql, select -> {
            values.set(select);
            List<Long> ids = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        });
    }

    private void noteDay(String column, long surveyId, LocalDate day) {
        execute("UPDATE box_life SET " + column + " = ? WHERE survey_id = ?", update -> {
            update.setDate(1, Date.valueOf(day));
            update.setLong(2, surveyId);
        });
    }

    private interface Values {
        void set(PreparedStatement statement) throws SQLException;
    }

    private void execute(String sql, Values values) {
        jdbc.prepareStatement(sql, statement -> {
            values.set(statement);
            return statement.executeUpdate();
        });
    }

    private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }
}
