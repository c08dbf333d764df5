package se.genklang.platform.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import se.genklang.platform.CannotStart;
import se.genklang.platform.OwnerOnly;

/**
 * A new, empty database. It does what MariaDB's own install script does, which cannot be used since it breaks on a
 * folder with a space in its name.
 */
final class DatabaseInstallation {
    private static final List<String> SYSTEM_TABLES = List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql",
        "mariadb_system_tables_data.sql", "maria_add_gis_sp_bootstrap.sql", "mariadb_sys_schema.sql");

    private DatabaseInstallation() {
    }

    /** Makes the files unless they are there. */
    static void ensure(Path files, DatabaseBinaries binaries, Path log) throws IOException, InterruptedException {
        if (Files.isDirectory(files)) {
            return;
        }
        // Under another name until whole, so that an installation cut short half-way is simply done again.
        Path draft = files.resolveSibling(files.getFileName() + "-new");
        DatabaseBinaries.deleteTree(draft);
        OwnerOnly.folder(draft);
        List<String> command = new ArrayList<>(List.of(binaries.server().toString(), "--no-defaults", "--bootstrap",
            "--basedir=" + binaries.base(), ServerCommand.dataDirectory(draft), "--max-allowed-packet=8M", "--net-buffer-length=16K"));
        ServerCommand.addUser(command);
        Process server = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        try (OutputStream sql = server.getOutputStream()) {
            // The server's own root account opens to the operating system's owner through the socket, never by TCP.
            sql.write("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket='%s';\n".formatted(ServerCommand.owner())
                .getBytes(StandardCharsets.UTF_8));
            for (String script : SYSTEM_TABLES) {
                Files.copy(binaries.base().resolve("share").resolve(script), sql);
            }
        } catch (IOException e) {
            // The server hung up; its status and its log say why.
            server.destroy();
        }
        int status = server.waitFor();
        if (status != 0) {
            throw new CannotStart("The embedded database could not be installed (status %d); see %s.".formatted(status, log));
        }
        Files.move(draft, files, StandardCopyOption.ATOMIC_MOVE);
        OwnerOnly.flush(files.getParent());
    }
}
