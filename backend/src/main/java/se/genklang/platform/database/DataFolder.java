package se.genklang.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import se.genklang.platform.CannotStart;
import se.genklang.platform.OwnerOnly;

/** The folder that holds all the program keeps when it runs its own database. One program at a time holds its lock. */
public final class DataFolder implements AutoCloseable {
    /** Raised when an older program could no longer read what this one writes here; the schema has its own history. */
    static final int FORMAT = 1;

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes, locks and checks the folder; {@link CannotStart} says in one line why not. */
    public static DataFolder open(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new CannotStart("The data folder %s is a file, not a folder. Choose another with --data DIR.".formatted(path));
        }
        FileChannel channel = null;
        try {
            OwnerOnly.folder(path);
            channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locks(channel)) {
                throw new CannotStart("The data folder %s is in use by another Genklang. Stop that one, or choose another folder with --data DIR.".formatted(path));
            }
            checkFormat(path);
            return new DataFolder(path, channel);
        } catch (IOException e) {
            close(channel);
            throw new CannotStart("The data folder %s cannot be written (%s). Choose another with --data DIR.".formatted(path, reason(e)), e);
        } catch (CannotStart e) {
            close(channel);
            throw e;
        }
    }

    public Path path() {
        return path;
    }

    public Path database() {
        return path.resolve("database");
    }

    public Path secrets() {
        return path.resolve("secrets");
    }

    /** Gives the lock back. */
    @Override
    public void close() {
        close(lock);
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void checkFormat(Path path) throws IOException {
        Path file = path.resolve("format");
        if (!Files.exists(file)) {
            OwnerOnly.write(file, (FORMAT + "\n").getBytes(StandardCharsets.US_ASCII));
            return;
        }
        String format = Files.readString(file).strip();
        if (!format.matches("\\d{1,9}")) {
            throw new CannotStart("The file %s does not hold a format number, so %s may not be a data folder of Genklang.".formatted(file, path));
        }
        if (Integer.parseInt(format) > FORMAT) {
            throw new CannotStart("The data folder %s was written by a newer Genklang (format %s, this one reads up to %d). Start the newer one."
                .formatted(path, format, FORMAT));
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException f when f.getReason() != null -> f.getReason();
            default -> "not possible here";
        };
    }

    private static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
