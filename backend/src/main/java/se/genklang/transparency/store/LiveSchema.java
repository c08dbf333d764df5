package se.genklang.transparency.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

/** The columns that tables have at this moment. */
@Singleton
@Transactional
public class LiveSchema {
    private static final String COLUMNS = """
        SELECT column_name FROM information_schema.columns
        WHERE table_schema = DATABASE() AND table_name = ? ORDER BY ordinal_position""";

    private final JdbcOperations jdbc;

    LiveSchema(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Names of a table's columns in their order. */
    public List<String> columns(String table) {
        return jdbc.prepareStatement(COLUMNS, select -> {
            select.setString(1, table);
            List<String> names = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        });
    }
}
