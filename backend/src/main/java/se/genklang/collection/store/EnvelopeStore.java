package se.genklang.collection.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import se.genklang.collection.seal.BoxKind;
import se.genklang.collection.seal.SealedAnswer;

/** The sealed answers in the boxes: counted and drawn by their ids, read a batch at a time, emptied when they are opened. */
@Singleton
@Transactional
public class EnvelopeStore {
    /** Rows emptied or removed by one statement: each is over long before the time limit of a connection. */
    private static final int BATCH = 1000;
    private static final int ID_LENGTH = 32;

    private final JdbcOperations jdbc;

    EnvelopeStore(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Envelopes in both boxes of a survey, emptied ones as well. */
    public int count(long surveyId) {
        return number("SELECT COUNT(*) FROM sealed_answer WHERE survey_id = ?", select -> select.setLong(1, surveyId));
    }

    /** Envelopes in one box. */
    public int count(long surveyId, BoxKind box) {
        return number("SELECT COUNT(*) FROM sealed_answer WHERE survey_id = ? AND box = ?", select -> inBox(select, surveyId, box));
    }

    /** The ids of all envelopes in one box, 32 bytes each. */
    public byte[][] ids(long surveyId, BoxKind box) {
        return jdbc.prepareStatement("SELECT id FROM sealed_answer WHERE survey_id = ? AND box = ? AND id > ? ORDER BY id LIMIT 10000", select -> {
            List<byte[]> ids = new ArrayList<>();
            int before = -1;
            while (ids.size() > before) {
                before = ids.size();
                inBox(select, surveyId, box);
                select.setBytes(3, ids.isEmpty() ? new byte[ID_LENGTH] : ids.getLast());
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        ids.add(rows.getBytes(1));
                    }
                }
            }
            return ids.toArray(byte[][]::new);
        });
    }

    /** The envelopes with these ids, in any order. */
    public List<SealedAnswer> read(long surveyId, BoxKind box, List<byte[]> ids) {
        String sql = "SELECT id, enc, ciphertext FROM sealed_answer WHERE survey_id = ? AND box = ? AND id IN (%s)"
            .formatted(String.join(", ", Collections.nCopies(ids.size(), "?")));
        return jdbc.prepareStatement(sql, select -> {
            inBox(select, surveyId, box);
            for (int i = 0; i < ids.size(); i++) {
                select.setBytes(i + 3, ids.get(i));
            }
            List<SealedAnswer> sealed = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    sealed.add(new SealedAnswer(box, rows.getBytes(1), rows.getBytes(2), rows.getBytes(3)));
                }
            }
            return sealed;
        });
    }

    /**
     * Empties some envelopes of a box whose key is gone. Their ids stay, so that a phone that sends again is told that its
     * answer was received.
     *
     * @param after the id that the last call gave; 32 zeros at first
     * @return the last id reached, or an empty array when there is no more
     */
    public byte[] emptySome(long surveyId, BoxKind box, byte[] after) {
        byte[] last = jdbc.prepareStatement("SELECT id FROM sealed_answer WHERE survey_id = ? AND box = ? AND id > ? ORDER BY id LIMIT " + BATCH, select -> {
            inBox(select, surveyId, box);
            select.setBytes(3, after);
            byte[] id = new byte[0];
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    id = rows.getBytes(1);
                }
            }
            return id;
        });
        if (last.length > 0) {
            jdbc.prepareStatement("UPDATE sealed_answer SET enc = NULL, ciphertext = NULL WHERE survey_id = ? AND box = ? AND id > ? AND id <= ?", update -> {
                inBox(update, surveyId, box);
                update.setBytes(3, after);
                update.setBytes(4, last);
                return update.executeUpdate();
            });
        }
        return last;
    }

    /** Removes some of a survey's envelopes and ids. False when none was left. */
    public boolean removeSome(long surveyId) {
        return jdbc.prepareStatement("DELETE FROM sealed_answer WHERE survey_id = ? LIMIT " + BATCH, delete -> {
            delete.setLong(1, surveyId);
            return delete.executeUpdate() > 0;
        });
    }

    /** Where emptying begins. */
    public static byte[] first() {
        return new byte[ID_LENGTH];
    }

    private interface Values {
        void set(PreparedStatement statement) throws SQLException;
    }

    private static void inBox(PreparedStatement statement, long surveyId, BoxKind box) throws SQLException {
        statement.setLong(1, surveyId);
        statement.setString(2, String.valueOf(box.letter()));
    }

    private int number(String sql, Values values) {
        return jdbc.prepareStatement(sql, select -> {
            values.set(select);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }
}
