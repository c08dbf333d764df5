package se.genklang.collection.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One-time codes: a keyed hash, the district's door they open, and what they were used for, if they were. No date. */
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

    /** Where a code belongs, and whether it has been used. */
    public record CodeRow(long pointId, boolean used) { }

    /** A code; empty for one that was never handed out. */
    public Optional<CodeRow> find(byte[] hash) {
        return jdbc.prepareStatement("SELECT point_id, issued_for IS NOT NULL FROM invitation_code WHERE code_hash = ?", select -> {
            select.setBytes(1, hash);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(new CodeRow(rows.getLong(1), rows.getBoolean(2))) : Optional.empty();
            }
        });
    }

    /**
     * Takes a code for one blinded message. False when it was taken for another, or in a form.
     *
     * @param issuedFor SHA-256 of the blinded message
     */
    public boolean take(byte[] hash, byte[] issuedFor) {
        return jdbc.prepareStatement("""
            UPDATE invitation_code SET issued_for = ? WHERE code_hash = ? AND (issued_for IS NULL OR issued_for = ?)""", update -> {
            update.setBytes(1, issuedFor);
            update.setBytes(2, hash);
            update.setBytes(3, issuedFor);
            // Rows found, not rows changed: a repeated request finds its own.
            return update.executeUpdate() == 1;
        });
    }

    /** True while codes of a survey may still be traded: until its late box has been opened. */
    public boolean mayBeIssued(long surveyId) {
        return jdbc.prepareStatement("SELECT state <> 'ENDED' FROM ballot_box WHERE survey_id = ?", select -> {
            select.setLong(1, surveyId);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
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
