package se.genklang.platform.start;

import java.net.SocketException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import se.genklang.platform.CannotStart;

/** Finds, among exceptions wrapped by several frameworks, the one that tells an operator what to do. */
public final class StartFailure {

    private StartFailure() {
    }

    /** What went wrong, for the person who started the program. A fault they cannot know is logged whole as well. */
    public static String line(Throwable failure) {
        List<Throwable> chain = chain(failure);
        return first(chain, CannotStart.class).map(Throwable::getMessage)
            .or(() -> first(chain, FlywayException.class).map(StartFailure::schema))
            .or(() -> first(chain, SQLException.class).map(StartFailure::database))
            .orElseGet(() -> unknown(failure, chain.getLast()));
    }

    private static String schema(FlywayException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("not resolved locally")) {
            return "The database was written by a newer Genklang than this one. Start the newer one.";
        }
        if (e.getCause() instanceof SQLException cause && cause.getErrorCode() == 0) {
            return database(cause);
        }
        return "The database's tables could not be brought up to date: " + oneLine(message);
    }

    private static String database(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith("28") || e.getErrorCode() == 1044) {
            return "The database refuses the user or the password in DATASOURCES_DEFAULT_USERNAME and DATASOURCES_DEFAULT_PASSWORD.";
        }
        if (e.getErrorCode() == 1049) {
            return "The database server has no such database as DATASOURCES_DEFAULT_URL names. Create it first.";
        }
        return "The database cannot be reached with DATASOURCES_DEFAULT_URL: " + oneLine(String.valueOf(e.getMessage()));
    }

    /** The same failure, when what failed was opening the port. */
    static RuntimeException port(RuntimeException failure, String port) {
        return first(chain(failure), SocketException.class).<RuntimeException>map(e -> new CannotStart(
            String.valueOf(e.getMessage()).contains("Permission denied")
                ? "The port %s may not be opened by this account. Choose one above 1023 with --port N.".formatted(port)
                : "The port %s is in use by another program. Choose another with --port N.".formatted(port), failure)).orElse(failure);
    }

    private static String unknown(Throwable failure, Throwable root) {
        LoggerFactory.getLogger(StartFailure.class).error("Genklang could not start.", failure);
        return "Genklang could not start: %s: %s".formatted(root.getClass().getSimpleName(), oneLine(String.valueOf(root.getMessage())));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static <T extends Throwable> Optional<T> first(List<Throwable> chain, Class<T> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (@Nullable Throwable t = failure; t != null && !chain.contains(t); t = t.getCause()) {
            chain.add(t);
        }
        return chain;
    }
}
