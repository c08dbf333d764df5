package se.genklang.transparency.web;

import io.micronaut.context.MessageSource;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.genklang.platform.web.Language;
import se.genklang.transparency.StoredData;
import se.genklang.transparency.StoredTable;

/** How an answer is protected, for everybody: in plain words first, and with a technical annex for those who check. */
@Hidden
@Controller("/sa-skyddas-ditt-svar")
@ExecuteOn(TaskExecutors.BLOCKING)
class ProtectionPage {
    private final StoredData stored;
    private final Language language;
    private final MessageSource messages;

    ProtectionPage(StoredData stored, Language language, MessageSource messages) {
        this.stored = stored;
        this.language = language;
        this.messages = messages;
    }

    /**
     * A column as the page shows it.
     *
     * @param meaning what is in it, or null when nobody has described it yet: then it is shown all the same
     */
    public record Column(String name, @Nullable String meaning) { }

    /** A table with a heading that people understand. */
    public record Table(String name, String heading, List<Column> columns) { }

    @Get
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> show(HttpRequest<?> request) {
        Locale locale = language.resolveOrDefault(request);
        List<Table> tables = stored.tables().stream().map(table -> inWords(table, locale)).toList();
        return new ModelAndView<>("transparency/protection", Map.of("tables", tables));
    }

    private Table inWords(StoredTable table, Locale locale) {
        List<Column> columns = table.columns().stream().map(column -> new Column(column,
            messages.getMessage("protection.column." + table.name() + "." + column, locale).orElse(null))).toList();
        return new Table(table.name(), messages.getMessage("protection.table." + table.name(), locale).orElse(table.name()), columns);
    }
}
