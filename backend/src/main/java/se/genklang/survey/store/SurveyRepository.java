package se.genklang.survey.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.genklang.survey.SurveyState;

/** Surveys. A survey is never deleted: what was asked belongs to the record of the review. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface SurveyRepository extends GenericRepository<SurveyRow, Long> {
    SurveyRow save(SurveyRow row);

    Optional<SurveyRow> findById(long id);

    Optional<SurveyRow> findBySlug(String slug);

    boolean existsBySlug(String slug);

    List<SurveyRow> findByReviewIdOrderById(long reviewId);

    List<SurveyRow> findByStateOrderById(SurveyState state);

    /** Changes a draft, unless it was changed or opened in the meantime. */
    @Query("""
        UPDATE survey SET title = :title, codes_required = :codesRequired, waiting_days = :waitingDays,
            smallest_district = :smallestDistrict, version = version + 1
        WHERE id = :id AND version = :version AND state = 'DRAFT'""")
    int updateDraft(long id, int version, String title, boolean codesRequired, int waitingDays, @Nullable Integer smallestDistrict);

    @Query("UPDATE survey SET state = 'OPEN', opened_on = :day, version = version + 1 WHERE id = :id AND state = 'DRAFT'")
    int open(long id, LocalDate day);

    @Query("UPDATE survey SET state = 'CLOSED', closed_on = :day, version = version + 1 WHERE id = :id AND state = 'OPEN'")
    int close(long id, LocalDate day);

    @Query("UPDATE survey SET state = :to, version = version + 1 WHERE id = :id AND state = :from")
    int move(long id, SurveyState from, SurveyState to);
}
