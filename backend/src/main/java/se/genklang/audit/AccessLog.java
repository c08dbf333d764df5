package se.genklang.audit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genklang.audit.store.AccessRepository;
import se.genklang.audit.store.AccessRow;

/** The door to the access log. */
@Singleton
public class AccessLog {

    /** Lines on a page. */
    public static final int PAGE = 50;
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final LocalDateTime EVER = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final LocalDateTime NEVER = LocalDateTime.of(3000, 1, 1, 0, 0);

    private final AccessRepository lines;
    private final Clock clock;

    AccessLog(AccessRepository lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    /** Keeps one line. */
    public void record(String account, String action, @Nullable String subject) {
        lines.save(new AccessRow(null, LocalDateTime.now(clock.withZone(ZoneOffset.UTC)), account, action, subject));
    }

    /** One page of lines, the newest first; {@code null} means every account or every day. Days are Swedish. */
    public List<AccessLine> read(@Nullable String account, @Nullable LocalDate day, int page) {
        var from = day == null ? EVER : utc(day);
        var to = day == null ? NEVER : utc(day.plusDays(1));
        return lines.page(account, from, to, PAGE + 1, page * PAGE).stream().map(AccessLog::line).toList();
    }

    /** Everybody who has a line. */
    public List<String> accounts() {
        return lines.accounts();
    }

    private static LocalDateTime utc(LocalDate day) {
        return day.atStartOfDay(SWEDEN).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }

    private static AccessLine line(AccessRow row) {
        return new AccessLine(row.at().atZone(ZoneOffset.UTC).withZoneSameInstant(SWEDEN), row.account(), row.action(), row.subject());
    }

    /** One line: {@code action} is a method and a route's pattern, {@code subject} the ids in the address. */
    public record AccessLine(ZonedDateTime at, String account, String action, @Nullable String subject) { }
}
