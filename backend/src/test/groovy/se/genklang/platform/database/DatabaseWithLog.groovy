package se.genklang.platform.database

import java.nio.file.Files
import java.nio.file.Path
import java.sql.Connection
import java.sql.DriverManager
import java.sql.SQLException
import se.genklang.platform.OwnerOnly

/**
 * The embedded server with what the program switches off: a binary log with every row, and an account that may do
 * anything. So a thief finds more here than in any data folder of ours.
 */
class DatabaseWithLog implements Closeable {
    static final String USER = 'genklang'

    private final Path folder
    private final Process process
    private final String password
    final int port

    private DatabaseWithLog(Path folder, Process process, int port, String password) {
        this.folder = folder
        this.process = process
        this.port = port
        this.password = password
    }

    /** Starts the server in a folder that is emptied first, and returns when it answers. */
    static DatabaseWithLog start(Path folder, Path base, String password) {
        DatabaseBinaries.deleteTree(folder)
        OwnerOnly.folder(folder)
        def binaries = DatabaseBinaries.in(base)
        def files = folder.resolve('files')
        DatabaseInstallation.ensure(files, binaries, folder.resolve('error.log'))
        OwnerOnly.folder(ServerCommand.temporary(files))
        def init = folder.resolve('init.sql')
        Files.writeString(init, "CREATE OR REPLACE USER $USER@localhost IDENTIFIED BY '$password';\nGRANT ALL ON *.* TO $USER@localhost;\n")
        int port = new ServerSocket(0).withCloseable { it.localPort }
        def command = ServerCommand.of(binaries, files, port, init) - '--skip-log-bin' +
            ['--log-bin=binlog', '--binlog-format=ROW', '--server-id=1', '--innodb-flush-log-at-trx-commit=2']
        def process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve('error.log').toFile()).start()
        new DatabaseWithLog(folder, process, port, password).waitUntilAnswering()
    }

    /** The JDBC address of a schema. */
    String url(String schema) {
        "jdbc:mysql://127.0.0.1:$port/$schema?sslMode=DISABLED"
    }

    Connection connect(String schema) {
        DriverManager.getConnection(url(schema), USER, password)
    }

    /** Ends the server and leaves nothing behind. */
    @Override
    void close() {
        process.destroy()
        process.waitFor()
        DatabaseBinaries.deleteTree(folder)
    }

    private DatabaseWithLog waitUntilAnswering() {
        while (process.alive) {
            try {
                connect('').close()
                return this
            } catch (SQLException ignored) {
                Thread.sleep(50)
            }
        }
        throw new IllegalStateException('the database did not start')
    }
}
