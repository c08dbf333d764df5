package se.genklang.platform.keys;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps keys under names of small letters, digits and hyphens. Several programs may share one store. A bean of this type
 * takes the place of the folder that comes with the program, for example one that asks a key management service.
 */
public interface KeyStore {

    /**
     * Keeps a key; when this returns it survives a power cut, in every copy. A key is never replaced, since whatever was
     * locked with the first would be lost: putting the same again changes nothing, putting another throws.
     */
    void put(String name, byte[] key);

    /** The key; where the main copy was lost, the one in escrow. */
    Optional<byte[]> get(String name);

    /** The key, made by the first who asks. All who ask at once get the same. */
    byte[] getOrCreate(String name, Supplier<byte[]> maker);

    /**
     * Removes the key for good in all copies, as far as the medium allows, and notes the day. A name without a key is no
     * fault. Safe to repeat after a crash.
     *
     * @throws IllegalStateException while a copy cannot be reached; the key is then not destroyed
     */
    void destroy(String name);

    /** The day the key was destroyed on purpose; empty for one that is there, never was, or was lost. */
    Optional<LocalDate> destroyedOn(String name);

    /** All names, in order. */
    List<String> list();

    /** Compares the copies and mends what can be mended. One line for an operator for each thing that was not in order. */
    List<String> check();
}
