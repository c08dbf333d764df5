package se.genklang.audit.web;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.genklang.audit.AccessLog;
import se.genklang.audit.AccessLog.AccessLine;
import se.genklang.audit.ActionText;
import se.genklang.platform.web.FieldFault;

/** Reading the access log: administrators read everybody's lines, inspectors their own. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class AccessLogPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int LAST_PAGE = 10_000;

    private final AccessLog log;
    private final ActionText words;

    AccessLogPage(AccessLog log, ActionText words) {
        this.log = log;
        this.words = words;
    }

    @Hidden
    @Get("/inspektion/atkomstlogg")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> page(Authentication who, @QueryValue(defaultValue = "") String konto,
                                           @QueryValue(defaultValue = "") String dag, @QueryValue(defaultValue = "1") String sida) {
        var faults = dag.isBlank() || day(dag) != null ? List.<FieldFault>of()
            : List.of(new FieldFault("dag", "Skriv dagen som år, månad och dag, till exempel 2026-03-01."));
        var number = sida.matches("[1-9]\\d{0,3}") ? Integer.parseInt(sida) : 1;
        var lines = log.read(visible(who, konto), day(dag), number - 1);
        var model = new HashMap<String, Object>(Map.of("konto", konto, "dag", dag, "page", number, "faults", faults,
            "all", mayReadAll(who), "more", lines.size() > AccessLog.PAGE));
        model.put("lines", shown(lines));
        model.put("accounts", mayReadAll(who) ? accounts() : List.of());
        return new ModelAndView<>("audit/access-log", model);
    }

    @Tag(name = "audit")
    @SecurityRequirement(name = "bearer")
    @Operation(summary = "What staff did and read, 50 lines a page, the newest first; inspectors see their own lines")
    @Get("/api/access-log")
    LinesJson read(Authentication who, @QueryValue @Nullable String account, @QueryValue @Nullable LocalDate day,
                   @QueryValue(defaultValue = "1") int page) {
        var lines = log.read(visible(who, account), day, Math.clamp(page, 1, LAST_PAGE) - 1);
        return new LinesJson(lines.stream().limit(AccessLog.PAGE)
            .map(l -> new LineJson(l.at(), l.account(), l.action(), words.of(l.action()), l.subject())).toList(),
            lines.size() > AccessLog.PAGE);
    }

    private List<Choice> accounts() {
        return Stream.concat(Stream.of(new Choice("", "Alla")), log.accounts().stream().map(a -> new Choice(a, a))).toList();
    }

    private List<Line> shown(List<AccessLine> lines) {
        return lines.stream().limit(AccessLog.PAGE)
            .map(l -> new Line(TIME.format(l.at()), l.account(), words.of(l.action()), l.subject())).toList();
    }

    private static @Nullable String visible(Authentication who, @Nullable String wanted) {
        if (!mayReadAll(who)) {
            return who.getName();
        }
        return wanted == null || wanted.isBlank() ? null : wanted;
    }

    private static boolean mayReadAll(Authentication who) {
        return who.getRoles().contains("ADMINISTRATOR");
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** A line as the page shows it. */
    record Line(String at, String account, String words, @Nullable String subject) { }

    /** An account to choose. */
    record Choice(String code, String label) { }

    /** A page of lines; {@code more} tells whether there is another. */
    @Serdeable
    record LinesJson(List<LineJson> lines, boolean more) { }

    /** One line; {@code words} are Swedish. */
    @Serdeable
    record LineJson(ZonedDateTime at, String account, String action, String words, @Nullable String subject) { }
}
