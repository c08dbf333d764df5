package se.genklang.attack

import java.nio.file.Files
import java.nio.file.Path
import java.sql.Connection
import java.sql.DriverManager
import se.genklang.platform.database.DatabaseWithLog
import se.genklang.support.TestDatabase

/**
 * The database server whose files are stolen: the MySQL of the run where there is one, else the embedded server with a
 * binary log. Its data folder must be on this machine.
 */
class AttackedServer {
    private static AttackedServer running

    private final String user
    private final String password
    private final Closure<String> newSchema
    private final Path ownErrorLog
    private List<String> oldLogs = []

    private AttackedServer(String user, String password, Closure<String> newSchema, Path ownErrorLog = null) {
        this.user = user
        this.password = password
        this.newSchema = newSchema
        this.ownErrorLog = ownErrorLog
    }

    /** The server, started by whoever asks first. */
    static synchronized AttackedServer get() {
        running ?= TestDatabase.isEmbedded() ? embedded() : external()
    }

    /** What an app needs to use a new schema here. */
    Map<String, String> propertiesOfNewSchema() {
        ['datasources.default.url': newSchema.call(), 'datasources.default.username': user, 'datasources.default.password': password]
    }

    Connection connect(String url) {
        DriverManager.getConnection(url, user, password)
    }

    /** From here on is what {@link #binaryLogs} gives: on a shared server others have written before. */
    void beginLog(Connection connection) {
        connection.createStatement().execute('FLUSH BINARY LOGS')
        oldLogs = logNames(connection).dropRight(1)
    }

    /** The files of the binary log since the beginning, oldest first, complete. */
    List<Path> binaryLogs(Connection connection) {
        connection.createStatement().execute('FLUSH BINARY LOGS')
        def folder = Path.of(setting(connection, 'log_bin_basename')).parent
        (logNames(connection).dropRight(1) - oldLogs).collect { folder.resolve(it) }
    }

    /** The folder with everything that the server writes. */
    Path folder(Connection connection) {
        def folder = Path.of(setting(connection, 'datadir'))
        if (!Files.isReadable(folder)) {
            throw new IllegalStateException("the server's data folder is not readable here, so its files cannot be attacked")
        }
        folder
    }

    /** What the server tells its operator. */
    Path errorLog(Connection connection) {
        ownErrorLog ?: Path.of(setting(connection, 'log_error'))
    }

    /** Commits that nobody will lose need not wait for the disk: eleven thousand answers are played. */
    static void hurry(Connection connection, boolean fast) {
        connection.createStatement().execute("SET GLOBAL innodb_flush_log_at_trx_commit = ${fast ? 2 : 1}")
        connection.createStatement().execute("SET GLOBAL sync_binlog = ${fast ? 0 : 1}")
    }

    private static List<String> logNames(Connection connection) {
        def rows = connection.createStatement().executeQuery('SHOW BINARY LOGS')
        def names = []
        while (rows.next()) names << rows.getString(1)
        names
    }

    private static String setting(Connection connection, String name) {
        def row = connection.createStatement().executeQuery("SELECT @@$name")
        row.next()
        row.getString(1)
    }

    private static AttackedServer external() {
        def server = TestDatabase.get()
        new AttackedServer(server.user, server.password, { server.freshSchema() })
    }

    private static AttackedServer embedded() {
        def password = UUID.randomUUID().toString()
        def folder = Files.createTempDirectory(Files.createDirectories(Path.of('target/attacked').toAbsolutePath()), 'server')
        def server = DatabaseWithLog.start(folder, TestDatabase.BASE, password)
        Runtime.runtime.addShutdownHook(new Thread({ server.close() }))
        int schemas = 0
        new AttackedServer(DatabaseWithLog.USER, password, {
            def name = "genklang_${++schemas}"
            server.connect('').withCloseable { it.createStatement().execute("CREATE DATABASE $name CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci") }
            server.url(name)
        }, folder.resolve('error.log'))
    }
}
