package se.genklang.collection.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import se.genklang.collection.CollectionPoint;

/** Where answers come in, one row for each district of a survey. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface PointRepository extends GenericRepository<CollectionPoint, Long> {
    CollectionPoint save(CollectionPoint point);

    Optional<CollectionPoint> findById(long id);

    List<CollectionPoint> findBySurveyIdOrderByDistrictName(long surveyId);
}
