package se.genklang.support

import java.nio.file.Path
import java.sql.Connection
import java.sql.DriverManager
import java.util.concurrent.atomic.AtomicInteger
import se.genklang.platform.CannotStart
import se.genklang.platform.database.DataFolder
import se.genklang.platform.database.DatabaseAccount
import se.genklang.platform.database.EmbeddedDatabase

/**
 * The one database server of a test run, and a fresh schema of it for each spec. The server is our embedded one, or the
 * MySQL that GENKLANG_TEST_MYSQL names (jdbc:mysql://host:port, with _USER and _PASSWORD), as environment variable or
 * system property.
 */
final class TestDatabase {
    /** Where the database programs are unpacked once for all test runs. */
    static final Path BASE = Path.of('target/test-database/base').toAbsolutePath()

    private static final AtomicInteger NEXT = new AtomicInteger()
    private static TestDatabase running

    final String user
    final String password
    private final Closure<String> address

    private TestDatabase(String user, String password, Closure<String> address) {
        this.user = user
        this.password = password
        this.address = address
    }

    /** The server, started by whoever asks first. */
    static synchronized TestDatabase get() {
        if (running == null) {
            running = embedded ? ownServer() : external()
            running.dropLeftovers()
        }
        running
    }

    /** True when the specs run on the server that comes with the program. */
    static boolean isEmbedded() {
        !setting('GENKLANG_TEST_MYSQL')
    }

    /** The JDBC address of a new, empty schema. */
    String freshSchema() {
        def name = "genklang_${ProcessHandle.current().pid()}_${NEXT.incrementAndGet()}"
        connect('').withCloseable { it.createStatement().execute("CREATE DATABASE $name CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci") }
        address(name)
    }

    /** What an app needs to use the given schema. */
    Map<String, String> properties(String url) {
        ['datasources.default.url': url, 'datasources.default.username': user, 'datasources.default.password': password]
    }

    Connection connect(String schema) {
        DriverManager.getConnection(address(schema), user, password)
    }

    /** What a killed run left behind on this server. A schema of a run that still goes on is left alone. */
    private void dropLeftovers() {
        connect('').withCloseable { connection ->
            def names = []
            connection.createStatement().executeQuery("SELECT schema_name FROM information_schema.schemata WHERE schema_name REGEXP '^genklang_[0-9]+_[0-9]+\$'").with {
                while (next()) names << getString(1)
            }
            names.findAll { String name -> !ProcessHandle.of(name.tokenize('_')[1] as long).present }
                .each { connection.createStatement().execute("DROP DATABASE `$it`") }
        }
    }

    private static TestDatabase external() {
        def server = setting('GENKLANG_TEST_MYSQL')
        new TestDatabase(setting('GENKLANG_TEST_MYSQL_USER') ?: 'root', setting('GENKLANG_TEST_MYSQL_PASSWORD') ?: '',
            { schema -> "$server/$schema?allowPublicKeyRetrieval=true".toString() })
    }

    private static TestDatabase ownServer() {
        def folder = freeFolder()
        def database = new EmbeddedDatabase(folder.database(), BASE, DatabaseAccount.in(folder.secrets()))
        Runtime.runtime.addShutdownHook(new Thread({ database.close() }))
        database.start()
        new TestDatabase(database.account().user(), database.account().password(), { schema -> database.url(schema) })
    }

    /** Two test runs at once each get a server of their own. */
    private static DataFolder freeFolder() {
        for (int i = 0; i < 8; i++) {
            try {
                return DataFolder.open(Path.of("target/test-database/$i"))
            } catch (CannotStart ignored) {
                // taken by another run
            }
        }
        throw new IllegalStateException('no free folder under target/test-database')
    }

    private static String setting(String name) {
        System.getProperty(name) ?: System.getenv(name)
    }
}
