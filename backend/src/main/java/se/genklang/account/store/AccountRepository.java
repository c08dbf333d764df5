package se.genklang.account.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Accounts. Attempts are counted by the database, so that attempts made at the same time all count. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface AccountRepository extends GenericRepository<AccountRow, Long> {

    AccountRow save(AccountRow account);

    long count();

    Optional<AccountRow> findByUsername(String username);

    List<AccountRow> findAllOrderByUsername();

    /**
     * Takes one attempt before the password is looked at. Answers 0 when the account is locked. After a lock has run
     * out, counting begins anew. The assignments are evaluated from left to right.
     */
    @Query("""
        UPDATE account
           SET failed_attempts = IF(locked_until IS NULL, failed_attempts + 1, 1),
               locked_until = IF(failed_attempts >= :most, :until, NULL)
         WHERE id = :id AND (locked_until IS NULL OR locked_until <= :now)""")
    int takeAttempt(long id, int most, LocalDateTime now, LocalDateTime until);

    @Query("UPDATE account SET failed_attempts = 0, locked_until = NULL WHERE id = :id")
    int clearAttempts(long id);

    @Query("UPDATE account SET password_hash = :passwordHash WHERE id = :id")
    int changePassword(long id, String passwordHash);
}
