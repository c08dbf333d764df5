package se.genklang.platform;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/** Files and folders that only the account running the program may read, and that are whole or absent after a crash. */
public final class OwnerOnly {
    private static final FileAttribute<Set<PosixFilePermission>> FOLDER = permissions("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> FILE = permissions("rw-------");

    private OwnerOnly() {
    }

    /** The folder, made if it was missing. */
    public static Path folder(Path folder) throws IOException {
        return Files.isDirectory(folder) ? folder : Files.createDirectories(folder, FOLDER);
    }

    /** Writes or replaces the file, durably. */
    public static void write(Path file, byte[] content) throws IOException {
        Path draft = draft(file, content);
        Files.move(draft, file, ATOMIC_MOVE);
        flush(folderOf(file));
    }

    /** Writes the file durably if it does not exist. False when it did, also when another process was just first. */
    public static boolean writeNew(Path file, byte[] content) throws IOException {
        Path draft = draft(file, content);
        try {
            // A link refuses an existing name, and shows the file only when all of it is there.
            Files.createLink(file, draft);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } finally {
            Files.delete(draft);
            flush(folderOf(file));
        }
    }

    /** Makes names added to or removed from the folder survive a power cut. */
    public static void flush(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }

    private static Path draft(Path file, byte[] content) throws IOException {
        Path draft = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
        try (FileChannel channel = FileChannel.open(draft, Set.of(CREATE_NEW, WRITE), FILE)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        return draft;
    }

    private static Path folderOf(Path file) {
        return file.toAbsolutePath().getParent();
    }

    private static FileAttribute<Set<PosixFilePermission>> permissions(String text) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
    }
}
