package se.genklang.collection.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** One-time codes: a keyed hash, the district's door they open, and whether they have been used. No date. */
@Singleton
@Transactional
public class CodeStore {
    private final JdbcOperations jdbc;

    CodeStore(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds new codes. */
    public void add(long pointId, List<byte[]> hashes) {
        jdbc.prepareStatement("INSERT INTO invitation_code (code_hash, point_id) VALUES (?, ?)", insert -> {
            for (byte[] hash : hashes) {
                insert.setBytes(1, hash);
                insert.setLong(2, pointId);
                insert.addBatch();
            }
            return insert.executeBatch();
        });
    }

    /** The point that a code belongs to; empty for a code that was never handed out. */
    public OptionalLong pointOf(byte[] hash) {
        return jdbc.prepareStatement("SELECT point_id FROM invitation_code WHERE code_hash = ?", select -> {
            select.setBytes(1, hash);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
            }
        });
    }

    /** Codes handed out and codes used. */
    public record Count(int handedOut, int used) { }

    /** Counts by point; points without codes are absent. */
    public Map<Long, Count> countByPoint(long surveyId) {
        String sql = """
            SELECT c.point_id, COUNT(*), COUNT(c.issued_for) FROM invitation_code c
            JOIN collection_point p ON p.id = c.point_id WHERE p.survey_id = ? GROUP BY c.point_id""";
        return jdbc.prepareStatement(sql, select -> {
            select.setLong(1, surveyId);
            Map<Long, Count> counts = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    counts.put(rows.getLong(1), new Count(rows.getInt(2), rows.getInt(3)));
                }
            }
            return counts;
        });
    }
}
