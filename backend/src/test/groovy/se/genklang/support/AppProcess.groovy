package se.genklang.support

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Files
import java.nio.file.Path
import java.sql.Connection
import java.sql.DriverManager
import java.time.Duration
import java.util.concurrent.TimeUnit

/** The real program as a process of its own, to be started, killed and stopped as an operator or a power cut would. */
class AppProcess implements Closeable {
    final Path data
    final Path log
    private final Process process
    private final Duration patience

    private AppProcess(Path data, Path log, Process process, Duration patience) {
        this.data = data
        this.log = log
        this.process = process
        this.patience = patience
    }

    /**
     * Starts and returns at once.
     *
     * @param port    0 for a free one, see {@link #baseUrl}
     * @param options further words on the command line
     * @param jvm     further options of the JVM, such as -D
     * @param env     further environment variables
     */
    static AppProcess start(Path data, int port = 0, List<String> options = [], List<String> jvm = [], Map<String, String> env = [:]) {
        def folder = data.toAbsolutePath()
        run(folder, ['--data', folder.toString(), '--port', "$port".toString()] + options, jvm, env)
    }

    /** Starts with exactly these words on the command line. */
    static AppProcess run(Path data, List<String> words, List<String> jvm = [], Map<String, String> env = [:]) {
        def log = Files.createTempFile(Files.createDirectories(Path.of('target/app-process')), 'app', '.log')
        // Whoever runs these specs in the background may have SIGINT ignored, and the app would inherit that.
        def heeding = System.getProperty('os.name') == 'Linux' ? ['env', '--default-signal=INT'] : []
        def command = [*heeding, "${System.getProperty('java.home')}/bin/java", '-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1',
                       "-Dgenklang.database.base=${TestDatabase.BASE}", *jvm, '-cp', classPath(), 'se.genklang.Application', *words]
        def builder = new ProcessBuilder(command*.toString()).redirectErrorStream(true).redirectOutput(log.toFile())
        ['DATASOURCES_DEFAULT_URL', 'MICRONAUT_ENVIRONMENTS', 'GENKLANG_DATA', 'GENKLANG_PORT'].each { builder.environment().remove(it) }
        builder.environment().putAll(env)
        new AppProcess(data, log, builder.start(), Duration.ofSeconds(90))
    }

    /** Waits for the door lines and a healthy answer; fails with the output if the program ended instead. */
    AppProcess waitUntilAnswering() {
        def end = System.nanoTime() + patience.toNanos()
        while (System.nanoTime() < end) {
            if (!process.alive) throw new IllegalStateException("The app ended with status ${process.exitValue()}:\n${output()}")
            if (baseUrl() && healthy()) return this
            Thread.sleep(50)
        }
        throw new IllegalStateException("The app does not answer:\n${output()}")
    }

    /** Where the app is reached, once it has printed its doors; else null. */
    String baseUrl() {
        def line = output().readLines().find { it.startsWith('health: ') }
        line ? (line - 'health: ' - '/health') : null
    }

    /** The API with the first inspector signed in, by the password that the program printed. */
    Api staff() {
        def words = output().readLines().find { it.startsWith('inspector: ') }.split(' ')
        new Api(baseUrl()).signedIn(words[2], words[3])
    }

    /** The exit status, waited for. */
    int exitStatus() {
        if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) throw new IllegalStateException("The app does not end:\n${output()}")
        process.exitValue()
    }

    /** SIGTERM, as a service manager sends to all that it started. Returns the exit status. */
    int stop() {
        signal('TERM')
        exitStatus()
    }

    /** SIGINT to the app and its database server at once, as Ctrl-C sends. Returns the exit status. */
    int interrupt() {
        signal('INT')
        exitStatus()
    }

    /** kill -9 of the app alone: its database server lives on, orphaned. */
    void kill9() {
        process.destroyForcibly().waitFor()
    }

    /** kill -9 of the app and then of its database server. */
    void killDatabaseToo() {
        kill9()
        databases().each { it.destroyForcibly(); it.onExit().get(30, TimeUnit.SECONDS) }
    }

    /** The database servers running on this data folder: one, or none. */
    List<ProcessHandle> databases() {
        def argument = "--datadir=${data.toAbsolutePath().normalize().resolve('database/files')}".toString()
        ProcessHandle.allProcesses().filter { it.info().arguments().map { a -> argument in a }.orElse(false) }.toList()
    }

    /** A connection to the app's own database, past the app. */
    Connection connect() {
        def port = databases().first().info().arguments().get().find { it.startsWith('--port=') } - '--port='
        def password = Files.readString(data.resolve('secrets/database-password'))
        DriverManager.getConnection("jdbc:mysql://127.0.0.1:$port/genklang?sslMode=DISABLED", 'genklang', password)
    }

    boolean isAlive() {
        process.alive
    }

    long pid() {
        process.pid()
    }

    /** All that the program wrote so far, both streams. */
    String output() {
        Files.readString(log)
    }

    /** Leaves nothing running. */
    @Override
    void close() {
        killDatabaseToo()
    }

    private void signal(String name) {
        new ProcessBuilder(['kill', "-$name", process.pid(), *databases()*.pid()]*.toString()).start().waitFor()
    }

    private boolean healthy() {
        try {
            HttpClient.newHttpClient().withCloseable { client ->
                def request = HttpRequest.newBuilder(URI.create("${baseUrl()}/health")).timeout(Duration.ofSeconds(10)).build()
                client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200
            }
        } catch (IOException ignored) {
            false
        }
    }

    private static String classPath() {
        System.getProperty('java.class.path').split(File.pathSeparator).findAll { !it.endsWith('test-classes') && !it.endsWith('test-classes/') }
            .join(File.pathSeparator)
    }
}
