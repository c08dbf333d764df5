package se.genklang.platform.keys;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps keys under names of small letters, digits and hyphens. Several programs may share one store. */
public interface KeyStore {

    /**
     * Keeps a key; when this returns it survives a power cut. A key is never replaced, since whatever was locked with
     * the first would be lost: putting the same again changes nothing, putting another throws.
     */
    void put(String name, byte[] key);

    Optional<byte[]> get(String name);

    /** The key, made by the first who asks. All who ask at once get the same. */
    byte[] getOrCreate(String name, Supplier<byte[]> maker);

    /** Removes the key for good, as far as the medium allows. A name without a key is no fault. */
    void destroy(String name);

    /** All names, in order. */
    List<String> list();
}
