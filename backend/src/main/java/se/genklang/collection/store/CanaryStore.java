package se.genklang.collection.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.util.Optional;
import se.genklang.collection.seal.BoxKind;
import se.genklang.collection.seal.SealedAnswer;

/** One test envelope for each box: it holds no answer. */
@Singleton
@Transactional
public class CanaryStore {
    private final JdbcOperations jdbc;

    CanaryStore(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    public void add(long surveyId, SealedAnswer canary) {
        jdbc.prepareStatement("INSERT INTO box_canary (survey_id, box, enc, ciphertext) VALUES (?, ?, ?, ?)", insert -> {
            insert.setLong(1, surveyId);
            insert.setString(2, String.valueOf(canary.box().letter()));
            insert.setBytes(3, canary.enc());
            insert.setBytes(4, canary.ciphertext());
            return insert.executeUpdate();
        });
    }

    public Optional<SealedAnswer> find(long surveyId, BoxKind box, byte[] id) {
        return jdbc.prepareStatement("SELECT enc, ciphertext FROM box_canary WHERE survey_id = ? AND box = ?", select -> {
            select.setLong(1, surveyId);
            select.setString(2, String.valueOf(box.letter()));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new SealedAnswer(box, id, row.getBytes(1), row.getBytes(2))) : Optional.empty();
            }
        });
    }
}
