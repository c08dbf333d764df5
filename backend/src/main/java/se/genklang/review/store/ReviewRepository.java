package se.genklang.review.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reviews and the districts they cover. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface ReviewRepository extends GenericRepository<ReviewRow, Long> {

    ReviewRow save(ReviewRow review);

    Optional<ReviewRow> findById(Long id);

    List<ReviewRow> findAllOrderByIdDesc();

    /** Answers 0 when somebody else changed the review first. */
    @Query("UPDATE review SET phase = :phase, version = version + 1 WHERE id = :id AND version = :version")
    int changePhase(long id, String phase, long version);

    @Query("INSERT INTO review_district (review, district) VALUES (:review, :district)")
    void addDistrict(long review, long district);

    @Query("SELECT review AS owner, district AS district FROM review_district WHERE review = :review")
    List<DistrictLink> districtsOf(long review);

    @Query("SELECT review AS owner, district AS district FROM review_district")
    List<DistrictLink> districtsOfAll();

    @Query("""
        SELECT * FROM quality_area WHERE valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day) ORDER BY ordinal""")
    List<QualityAreaRow> qualityAreas(LocalDate day);
}
