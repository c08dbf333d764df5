package se.genklang.audit.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines can be added and read; there is no way to change or remove one. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface AccessRepository extends GenericRepository<AccessRow, Long> {

    AccessRow save(AccessRow line);

    long count();

    @Query("""
        SELECT * FROM access_log
         WHERE (:account IS NULL OR account = :account) AND at >= :from AND at < :to
         ORDER BY at DESC, id DESC LIMIT :most OFFSET :skip""")
    List<AccessRow> page(@Nullable String account, LocalDateTime from, LocalDateTime to, int most, int skip);

    @Query("SELECT DISTINCT account FROM access_log ORDER BY account")
    List<String> accounts();
}
