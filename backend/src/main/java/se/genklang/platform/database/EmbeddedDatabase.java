package se.genklang.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.genklang.platform.CannotStart;
import se.genklang.platform.OwnerOnly;

/**
 * A MariaDB server of our own, reachable from this machine alone and with a password of its own. It keeps its default,
 * durable flush settings: a committed transaction survives kill -9 of this program, of the server, and a power cut.
 * The caller holds the lock of the data folder, so any other server on the same files is a leftover and is ended.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 5;

    private final Path home;
    private final Path base;
    private final DatabaseAccount account;
    private int port;
    private @Nullable Process server;
    private boolean closed;

    /**
     * @param home where the database lives; everything in it is the database's
     * @param base where the programs are unpacked, shared between data folders if wanted
     */
    public EmbeddedDatabase(Path home, Path base, DatabaseAccount account) {
        this.home = home.toAbsolutePath().normalize();
        this.base = base.toAbsolutePath().normalize();
        this.account = account;
    }

    /** Starts the server and returns when it answers. */
    public void start() {
        try {
            OwnerOnly.folder(home);
            DatabaseBinaries binaries = DatabaseBinaries.in(base);
            StaleServer.end(files());
            DatabaseInstallation.ensure(files(), binaries, log());
            Path init = account.writeInitFile();
            try {
                startOnFreePort(binaries, init);
            } finally {
                Files.deleteIfExists(init);
            }
        } catch (IOException e) {
            throw new CannotStart("The embedded database in %s did not start: %s".formatted(home, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start of the embedded database was interrupted.", e);
        }
    }

    /** The JDBC address of a schema on this server. */
    public String url(String schema) {
        return "jdbc:mysql://127.0.0.1:%d/%s?sslMode=DISABLED".formatted(port, schema);
    }

    public DatabaseAccount account() {
        return account;
    }

    /** Completes if the server ends without having been asked to by {@link #close}. */
    public CompletableFuture<Void> unexpectedEnd() {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        if (server != null) {
            server.onExit().thenRun(() -> {
                if (!isClosed()) {
                    ended.complete(null);
                }
            });
        }
        return ended;
    }

    /** Ends the server in order, at any moment of its life. Safe to repeat. */
    @Override
    public void close() {
        Process process;
        synchronized (this) {
            closed = true;
            process = server;
        }
        if (process == null || !process.isAlive()) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("The embedded database did not stop within {} s and is ended; it recovers at the next start.", STOP.toSeconds());
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void startOnFreePort(DatabaseBinaries binaries, Path init) throws IOException, InterruptedException {
        OwnerOnly.folder(ServerCommand.temporary(files()));
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            port = freePort();
            long logged = Files.exists(log()) ? Files.size(log()) : 0;
            Process process = launch(ServerCommand.of(binaries, files(), port, init));
            while (process.isAlive()) {
                if (answers()) {
                    return;
                }
                Thread.sleep(20);
            }
            if (isClosed() || !logSince(logged).contains("Address already in use")) {
                break;
            }
        }
        throw new CannotStart("The embedded database in %s ended while starting; see %s.".formatted(home, log()));
    }

    private synchronized Process launch(List<String> command) throws IOException {
        if (closed) {
            throw new CannotStart("The program was stopped while starting.");
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())).start();
        server = process;
        return process;
    }

    /** The server greets a client only when it has recovered and has run the init file. */
    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            socket.setSoTimeout(5_000);
            InputStream in = socket.getInputStream();
            return in.read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    private String logSince(long position) throws IOException {
        try (InputStream in = Files.newInputStream(log())) {
            in.skipNBytes(position);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private Path files() {
        return home.resolve("files");
    }

    private Path log() {
        return home.resolve("error.log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
