package se.genklang.platform.keys;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One file per key in a folder that only the program's account may read, and a copy of each in a second folder where
 * one is set. Destroying overwrites the file first; a disk or file system that keeps old blocks (flash, snapshots, copy
 * on write) may still hold them, so the folders belong on encrypted volumes and outside every backup but their own.
 */
@Singleton
@Requires(missingBeans = KeyStore.class)
class FolderKeyStore implements KeyStore {
    private static final Logger LOG = LoggerFactory.getLogger(FolderKeyStore.class);
    private static final String DESTROYED = "destroyed";

    private final KeyFolder main;
    private final @Nullable Escrow escrow;
    private final Clock clock;

    FolderKeyStore(@Property(name = "genklang.keys.folder") @Nullable String folder,
                   @Property(name = "genklang.keys.escrow") @Nullable String escrow,
                   @Property(name = "genklang.data", defaultValue = "data") String data, Clock clock) {
        this.main = new KeyFolder((isSet(folder) ? Path.of(folder) : Path.of(data, "keys")).toAbsolutePath().normalize()).shutOthersOut();
        this.escrow = isSet(escrow) ? Escrow.in(main, Path.of(escrow).toAbsolutePath().normalize()) : null;
        this.clock = clock;
        check().forEach(LOG::warn);
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
        return main.read(name).or(() -> fromEscrow(name));
    }

    @Override
    public byte[] getOrCreate(String name, Supplier<byte[]> maker) {
        KeyFolder copies = escrow == null ? null : escrow.copies();
        byte[] key = get(name).orElseGet(() -> make(name, maker.get()));
        if (copies != null) {
            copies.writeNew(name, key);
        }
        return key;
    }

    @Override
    public void destroy(String name) {
        // Before anything is removed: a copy that cannot be reached now would outlive its key.
        KeyFolder copies = escrow == null ? null : escrow.copies();
        if (get(name).isPresent()) {
            main.writeNote(name, DESTROYED, LocalDate.now(clock).toString().getBytes(StandardCharsets.US_ASCII));
        }
        main.destroy(name);
        if (copies != null) {
            copies.destroy(name);
        }
    }

    @Override
    public Optional<LocalDate> destroyedOn(String name) {
        return main.read(name).isPresent() ? Optional.empty()
            : main.note(name, DESTROYED).map(day -> LocalDate.parse(new String(day, StandardCharsets.US_ASCII)));
    }

    @Override
    public List<String> list() {
        return main.names();
    }

    @Override
    public List<String> check() {
        List<String> lines = new ArrayList<>();
        if (escrow == null) {
            return lines;
        }
        KeyFolder copies;
        try {
            copies = escrow.copies();
        } catch (IllegalStateException e) {
            return List.of(e.getMessage());
        }
        for (String name : copies.names()) {
            if (destroyedOn(name).isPresent()) {
                copies.destroy(name);
                lines.add("The key %s was destroyed, and a copy of it still lay in escrow; that one is destroyed now.".formatted(name));
            } else {
                fromEscrow(name);
            }
        }
        for (String name : main.names()) {
            byte[] key = main.read(name).orElseThrow();
            if (copies.writeNew(name, key)) {
                lines.add("The key %s had no copy in escrow; it has one now.".formatted(name));
            } else if (!MessageDigest.isEqual(key, copies.read(name).orElse(key))) {
                lines.add("The copy of the key %s in escrow is another key. Find out which one is right before the survey is opened.".formatted(name));
            }
        }
        return lines;
    }

    private byte[] make(String name, byte[] made) {
        byte[] key = main.writeNew(name, made) ? made.clone()
            : main.read(name).orElseThrow(() -> new IllegalStateException("The key " + name + " was destroyed while it was made"));
        main.removeNote(name, DESTROYED);
        return key;
    }

    /** Brings a lost key back; one that was destroyed on purpose stays away. */
    private Optional<byte[]> fromEscrow(String name) {
        if (escrow == null || main.read(name).isPresent() || destroyedOn(name).isPresent()) {
            return Optional.empty();
        }
        return escrow.copies().read(name).map(copy -> {
            main.writeNew(name, copy);
            LOG.warn("The key {} was missing; it is back from escrow.", name);
            return main.read(name).orElseThrow();
        });
    }

    private static boolean isSet(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
