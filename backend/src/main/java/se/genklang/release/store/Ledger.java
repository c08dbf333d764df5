package se.genklang.release.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Everything ever released. There is nothing here to change or remove a release with. */
@Singleton
@Transactional
public class Ledger {
    private final JdbcOperations jdbc;

    Ledger(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a release. */
    public void add(long surveyId, int version, LocalDate day, String content) {
        jdbc.prepareStatement("""
            INSERT INTO survey_release (survey_id, version, released_on, content, sha256) VALUES (?, ?, ?, ?, ?)""", insert -> {
            insert.setLong(1, surveyId);
            insert.setInt(2, version);
            insert.setDate(3, Date.valueOf(day));
            insert.setString(4, content);
            insert.setBytes(5, sha256(content));
            return insert.executeUpdate();
        });
    }

    /**
     * Every release of a survey, oldest first.
     *
     * @throws IllegalStateException when a text is not the one that was released
     */
    public List<String> all(long surveyId) {
        return jdbc.prepareStatement("SELECT content, sha256 FROM survey_release WHERE survey_id = ? ORDER BY version", select -> {
            select.setLong(1, surveyId);
            List<String> contents = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String content = rows.getString(1);
                    if (!MessageDigest.isEqual(sha256(content), rows.getBytes(2))) {
                        throw new IllegalStateException("the release of survey " + surveyId + " was changed after it was released");
                    }
                    contents.add(content);
                }
            }
            return contents;
        });
    }

    private static byte[] sha256(String content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
