package se.genklang.audit.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.genklang.audit.AccessEntry;
import se.genklang.audit.AccessLog;

/** The access log for those who check it: administrators see everyone's entries, inspectors their own. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class AccessLogController {
    private static final String SEES_ALL = "ADMINISTRATOR";

    private final AccessLog log;
    private final StaffRoles roles;

    AccessLogController(AccessLog log, StaffRoles roles) {
        this.log = log;
        this.roles = roles;
    }

    /** A row of the page. */
    public record Row(LocalDateTime at, String account, String messageKey, @Nullable String subject) { }

    @Hidden
    @Get("/inspektion/atkomstlogg")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> page(HttpRequest<?> request, @QueryValue(defaultValue = "") String konto,
                                           @QueryValue(defaultValue = "") String dag, @QueryValue(defaultValue = "0") int sida) {
        LocalDate day = day(dag);
        List<Row> rows = log.entries(whose(request, konto), day, sida).stream()
            .map(e -> new Row(AccessLog.onTheWall(e.at()), e.account(), e.messageKey(), e.subject())).toList();
        Map<String, Object> model = new HashMap<>();
        model.put("rows", rows);
        model.put("account", konto);
        model.put("day", dag);
        model.put("dayFault", day == null && !dag.isBlank());
        model.put("page", sida);
        model.put("more", rows.size() == AccessLog.PAGE);
        model.put("seesAll", seesAll(request));
        return new ModelAndView<>("audit/log", model);
    }

    @Tag(name = "access log")
    @Operation(summary = "Who of the staff did and read what, newest first",
        description = "Administrators see everyone's entries, inspectors their own. Times are UTC.")
    @Get("/api/access-log")
    List<AccessEntry> entries(HttpRequest<?> request, @QueryValue(defaultValue = "") String account, @QueryValue @Nullable LocalDate day,
                              @QueryValue(defaultValue = "0") int page) {
        return log.entries(whose(request, account), day, page);
    }

    private String whose(HttpRequest<?> request, String account) {
        return seesAll(request) ? account : request.getUserPrincipal().orElseThrow().getName();
    }

    private boolean seesAll(HttpRequest<?> request) {
        return roles.of(request).contains(SEES_ALL);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
