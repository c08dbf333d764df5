package se.genklang.collection.seal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import se.genklang.platform.keys.KeyStore;

/** The key pairs of ballot boxes and late boxes, in the key store: outside the database and outside its backups. */
@Singleton
public class BoxKeys {
    private static final int PUBLIC_LENGTH = 65;

    private final KeyStore keys;

    BoxKeys(KeyStore keys) {
        this.keys = keys;
    }

    /** The key pair of one of a survey's boxes, made when it is first asked for. */
    public Seal.KeyPair getOrCreate(long surveyId, BoxKind box) {
        return split(keys.getOrCreate(box.keyName(surveyId), () -> join(Seal.newKeyPair())));
    }

    /** The key pair, or empty when it was never made or has been destroyed. */
    public Optional<Seal.KeyPair> find(long surveyId, BoxKind box) {
        return keys.get(box.keyName(surveyId)).map(BoxKeys::split);
    }

    /** Destroys the key pair: what is sealed with it can never be opened again. Safe to repeat. */
    public void destroy(long surveyId, BoxKind box) {
        keys.destroy(box.keyName(surveyId));
    }

    /** The day the key pair was destroyed; empty for one that is there, never was, or was lost. */
    public Optional<LocalDate> destroyedOn(long surveyId, BoxKind box) {
        return keys.destroyedOn(box.keyName(surveyId));
    }

    private static byte[] join(Seal.KeyPair pair) {
        byte[] both = Arrays.copyOf(pair.publicKey(), PUBLIC_LENGTH + pair.privateKey().length);
        System.arraycopy(pair.privateKey(), 0, both, PUBLIC_LENGTH, pair.privateKey().length);
        return both;
    }

    private static Seal.KeyPair split(byte[] both) {
        return new Seal.KeyPair(Arrays.copyOf(both, PUBLIC_LENGTH), Arrays.copyOfRange(both, PUBLIC_LENGTH, both.length));
    }
}
