package se.genklang.review.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.genklang.review.Disposal;

/** Days of disposal. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface DisposalRepository extends GenericRepository<Disposal, Long> {
    Disposal save(Disposal disposal);

    Disposal update(Disposal disposal);

    Optional<Disposal> findByReview(long review);

    boolean existsByReview(long review);

    List<Disposal> findByDisposeOnLessThanEquals(LocalDate day);
}
