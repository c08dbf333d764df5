package se.genklang.platform.keys;

import static java.nio.file.StandardOpenOption.WRITE;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.genklang.platform.OwnerOnly;

/**
 * One file per key in a folder that only the program's account may read. Destroying overwrites the file first; a disk
 * or file system that keeps old blocks (flash, snapshots, copy on write) may still hold them, so the folder belongs on
 * an encrypted volume and outside every backup but its own.
 */
@Singleton
@Requires(missingBeans = KeyStore.class)
class FolderKeyStore implements KeyStore {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");
    private static final String SUFFIX = ".key";

    private final Path folder;

    FolderKeyStore(@Property(name = "genklang.keys.folder") @Nullable String folder,
                   @Property(name = "genklang.data", defaultValue = "data") String data) {
        this.folder = (folder == null || folder.isBlank() ? Path.of(data, "keys") : Path.of(folder)).toAbsolutePath();
    }

    @Override
    public void put(String name, byte[] key) {
        byte[] kept = getOrCreate(name, () -> key);
        if (!MessageDigest.isEqual(kept, key)) {
            throw new IllegalStateException("There is already another key named " + name);
        }
    }

    @Override
    public Optional<byte[]> get(String name) {
        try {
            return Optional.of(Files.readAllBytes(file(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] getOrCreate(String name, Supplier<byte[]> maker) {
        Optional<byte[]> kept = get(name);
        if (kept.isPresent()) {
            return kept.get();
        }
        byte[] made = maker.get();
        try {
            OwnerOnly.folder(folder);
            if (OwnerOnly.writeNew(file(name), made)) {
                return made.clone();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return get(name).orElseThrow(() -> new IllegalStateException("The key " + name + " was destroyed while it was made"));
    }

    @Override
    public void destroy(String name) {
        try {
            // A program killed while writing leaves the draft: the same secret under another name.
            for (Path draft : matching(".%s%s.*".formatted(checked(name), SUFFIX))) {
                overwriteAndDelete(draft);
            }
            overwriteAndDelete(file(name));
            if (Files.isDirectory(folder)) {
                OwnerOnly.flush(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> list() {
        try {
            return matching("[!.]*" + SUFFIX).stream().map(file -> file.getFileName().toString())
                .map(file -> file.substring(0, file.length() - SUFFIX.length())).sorted().toList();
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

    private Path file(String name) {
        return folder.resolve(checked(name) + SUFFIX);
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A key's name has only a-z, 0-9 and hyphen");
        }
        return name;
    }
}
