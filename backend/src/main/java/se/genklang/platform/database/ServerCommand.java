package se.genklang.platform.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the database server is called. */
final class ServerCommand {

    private ServerCommand() {
    }

    static List<String> of(DatabaseBinaries binaries, Path files, int port, Path init) {
        List<String> command = new ArrayList<>(List.of(binaries.server().toString(), "--no-defaults",
            "--basedir=" + binaries.base(), dataDirectory(files), "--init-file=" + init,
            // Loopback only, so TLS would protect nothing and making its keys takes seconds.
            "--bind-address=127.0.0.1", "--port=" + port, "--skip-ssl",
            // What a query sorts on disk may hold answers, and a server that starts clears its whole folder of such files.
            "--tmpdir=" + temporary(files),
            // Relative to the files: a socket's whole path may be at most 107 bytes.
            "--socket=mariadb.sock", "--pid-file=mariadb.pid",
            "--character-set-server=utf8mb4", "--collation-server=utf8mb4_0900_ai_ci", "--default-time-zone=+00:00",
            // As strict as MySQL, so that a statement that works here works there.
            "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
            // No second place where statements, their times or their senders are kept: they would lead to a person.
            "--skip-log-bin", "--general-log=0", "--slow-query-log=0", "--performance-schema=0", "--log-warnings=1",
            "--local-infile=0", "--innodb-buffer-pool-size=64M"));
        addUser(command);
        return command;
    }

    /** A folder of this server alone, beside its files. */
    static Path temporary(Path files) {
        return files.resolveSibling("temporary");
    }

    /** The argument by which a server is known to be ours. */
    static String dataDirectory(Path files) {
        return "--datadir=" + files;
    }

    /** MariaDB refuses to run as root unless told so. */
    static void addUser(List<String> command) {
        if (owner().equals("root")) {
            command.add("--user=root");
        }
    }

    /** The account that runs this program; never a text that could end a quotation in SQL. */
    static String owner() {
        return System.getProperty("user.name").replaceAll("[^\\p{L}\\p{N}@._-]", "");
    }
}
