package se.genklang.review.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;

/** Districts with their dates, what they were made of and whom they work for. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface DistrictRepository extends GenericRepository<DistrictRow, Long> {

    List<DistrictRow> findAll();

    @Query("SELECT successor AS owner, predecessor AS district FROM district_predecessor")
    List<DistrictLink> predecessors();

    @Query("""
        SELECT d.* FROM district d
          JOIN district_handles_for h ON h.for_district = d.id
         WHERE h.district = :district AND h.area = :area
           AND h.valid_from <= :to AND (h.valid_to IS NULL OR h.valid_to >= :from)""")
    List<DistrictRow> handledBy(long district, String area, LocalDate from, LocalDate to);
}
