package se.genklang.audit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genklang.audit.store.AccessLogRepository;

/** Who of the staff did and read what. Entries are added and read; they are never changed. */
@Singleton
public class AccessLog {
    /** Entries on one page. */
    public static final int PAGE = 50;
    private static final ZoneId CITY = ZoneId.of("Europe/Stockholm");

    private final AccessLogRepository entries;
    private final Clock clock;

    AccessLog(AccessLogRepository entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** Adds an entry. */
    public void add(String account, String action, @Nullable String subject) {
        entries.save(new AccessEntry(null, LocalDateTime.now(clock.withZone(ZoneOffset.UTC)).truncatedTo(ChronoUnit.SECONDS), account, action, subject));
    }

    /**
     * Newest first.
     *
     * @param account whose entries, or empty for everyone's
     * @param day     a day in Swedish time, or null for all days
     * @param page    from 0
     */
    public List<AccessEntry> entries(String account, @Nullable LocalDate day, int page) {
        LocalDateTime from = day == null ? LocalDateTime.of(2000, 1, 1, 0, 0) : utc(day);
        LocalDateTime to = day == null ? LocalDateTime.of(9999, 1, 1, 0, 0) : utc(day.plusDays(1));
        return entries.find(account, from, to, PAGE, Math.max(0, page) * PAGE);
    }

    /** A time of the log as the clock on the wall showed it. */
    public static LocalDateTime onTheWall(LocalDateTime utc) {
        return utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(CITY).toLocalDateTime();
    }

    private static LocalDateTime utc(LocalDate day) {
        return day.atStartOfDay(CITY).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }
}
