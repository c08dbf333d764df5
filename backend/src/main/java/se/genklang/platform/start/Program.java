package se.genklang.platform.start;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import se.genklang.platform.BaseUrl;
import se.genklang.platform.CannotStart;
import se.genklang.platform.DoorProvider;
import se.genklang.platform.database.DataFolder;
import se.genklang.platform.database.DatabaseAccount;
import se.genklang.platform.database.EmbeddedDatabase;
import se.genklang.platform.production.ProductionCheck;

/** The running program: its parts are started in order and closed in the opposite order, whenever the end comes. */
public final class Program implements AutoCloseable {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean closed;

    /** Starts everything, prints the doors, and returns. */
    public void start(Class<?> main, Options options) throws IOException {
        // Before the first logger is made, which reads it.
        if (System.getProperty("genklang.log") == null) {
            System.setProperty("genklang.log", onTerminal() ? "plain" : "json");
        }
        ApplicationContext context = ApplicationContext.builder().mainClass(main).banner(false).deduceEnvironment(false)
            .properties(options.properties()).build();
        Environment environment = context.getEnvironment().start();
        ProductionCheck.check(environment);
        if (!environment.containsProperty("datasources.default.url")) {
            environment.addPropertySource(PropertySource.of("embedded-database", embeddedDatabase(environment)));
        }
        keep(context).start();
        EmbeddedServer server = keep(context.getBean(EmbeddedServer.class));
        try {
            server.start();
        } catch (RuntimeException e) {
            throw StartFailure.port(e, environment.getProperty("micronaut.server.port", String.class).orElse(""));
        }
        Doors.print(context.getBeansOfType(DoorProvider.class), context.getBean(BaseUrl.class).value(), System.out, onTerminal());
    }

    /** Waits until the program has been closed. */
    public void awaitClose() throws InterruptedException {
        ended.await();
    }

    public synchronized boolean isClosed() {
        return closed;
    }

    /** Closes what has been started so far; what is being started meanwhile is closed by {@link #keep}. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        while (true) {
            AutoCloseable part;
            synchronized (this) {
                part = parts.pollLast();
            }
            if (part == null) {
                break;
            }
            closeQuietly(part);
        }
        ended.countDown();
    }

    private Map<String, Object> embeddedDatabase(Environment environment) throws IOException {
        DataFolder folder = keep(DataFolder.open(Path.of(environment.getProperty("genklang.data", String.class).orElse("data"))));
        Path base = environment.getProperty("genklang.database.base", Path.class).orElse(folder.database().resolve("base"));
        EmbeddedDatabase database = keep(new EmbeddedDatabase(folder.database(), base, DatabaseAccount.in(folder.secrets())));
        database.start();
        database.unexpectedEnd().thenRunAsync(() -> {
            if (isClosed()) {
                return; // A signal to the whole process group, such as Ctrl-C, ends the server before its turn comes.
            }
            System.err.println("The embedded database ended unexpectedly, so Genklang stops. Nothing that was saved is lost; start it again.");
            System.exit(1);
        });
        return Map.of(
            "datasources.default.url", database.url("genklang"),
            "datasources.default.username", database.account().user(),
            "datasources.default.password", database.account().password());
    }

    private <T extends AutoCloseable> T keep(T part) {
        synchronized (this) {
            if (!closed) {
                parts.addLast(part);
                return part;
            }
        }
        closeQuietly(part);
        throw new CannotStart("The program was stopped while starting.");
    }

    /** One part that fails to close must not keep the next from closing. */
    private static void closeQuietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            System.err.println("Closing %s failed: %s".formatted(part.getClass().getSimpleName(), e.getMessage()));
        }
    }

    private static boolean onTerminal() {
        return System.console() != null && System.console().isTerminal();
    }
}
