package se.genklang.platform.keys;

import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.genklang.platform.CannotStart;
import se.genklang.platform.OwnerOnly;

/** One folder with a file per key, for the program's account alone. */
final class KeyFolder {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");
    private static final String KEY = ".key";
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");

    private final Path folder;

    KeyFolder(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    /** Shuts others out of a folder that was there before. Throws {@link CannotStart} where that is not ours to do. */
    KeyFolder shutOthersOut() {
        try {
            if (Files.isDirectory(folder) && !OWNER.containsAll(Files.getPosixFilePermissions(folder))) {
                Files.setPosixFilePermissions(folder, OWNER);
            }
            return this;
        } catch (IOException | UnsupportedOperationException e) {
            throw new CannotStart("Others may read the key folder %s, and this account cannot change that: make it the account's own, with mode 700."
                .formatted(folder));
        }
    }

    Optional<byte[]> read(String name) {
        return readFile(name + KEY, name);
    }

    /** Keeps a key durably, unless there is one of this name already. True when it was kept. */
    boolean writeNew(String name, byte[] key) {
        checked(name);
        try {
            OwnerOnly.folder(folder);
            return OwnerOnly.writeNew(folder.resolve(name + KEY), key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void destroy(String name) {
        checked(name);
        try {
            // A program killed while writing leaves the draft: the same secret under another name.
            for (Path draft : matching(".%s%s.*".formatted(name, KEY))) {
                overwriteAndDelete(draft);
            }
            overwriteAndDelete(folder.resolve(name + KEY));
            if (Files.isDirectory(folder)) {
                OwnerOnly.flush(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> names() {
        try {
            return matching("[!.]*" + KEY).stream().map(file -> file.getFileName().toString())
                .map(file -> file.substring(0, file.length() - KEY.length())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A few words beside the keys that are no secret. */
    Optional<byte[]> note(String name, String kind) {
        return readFile(".%s.%s".formatted(name, kind), name);
    }

    void writeNote(String name, String kind, byte[] words) {
        checked(name);
        try {
            OwnerOnly.folder(folder);
            OwnerOnly.write(folder.resolve(".%s.%s".formatted(name, kind)), words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void removeNote(String name, String kind) {
        checked(name);
        try {
            if (Files.deleteIfExists(folder.resolve(".%s.%s".formatted(name, kind)))) {
                OwnerOnly.flush(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<byte[]> readFile(String file, String name) {
        checked(name);
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> matching(String glob) throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
                files.forEach(found::add);
            }
        }
        return found;
    }

    private static void overwriteAndDelete(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, WRITE)) {
            channel.write(ByteBuffer.allocate((int) channel.size()), 0);
            channel.force(true);
        }
        Files.deleteIfExists(file);
    }

    private static void checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A key's name has only a-z, 0-9 and hyphen");
        }
    }
}
