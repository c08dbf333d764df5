package se.genklang.audit.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import se.genklang.audit.AccessEntry;

/** Append-only on purpose: nothing here changes or removes an entry. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface AccessLogRepository extends GenericRepository<AccessEntry, Long> {
    AccessEntry save(AccessEntry entry);

    /** Newest first. An empty account means everyone's. */
    @Query("""
        SELECT * FROM access_log WHERE (:account = '' OR account = :account) AND at >= :from AND at < :to
        ORDER BY id DESC LIMIT :limit OFFSET :offset""")
    List<AccessEntry> find(String account, LocalDateTime from, LocalDateTime to, int limit, int offset);
}
