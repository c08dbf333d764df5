package se.genklang.collection.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;

/**
 * Seals and opens answers: HPKE (RFC 9180) in base mode with DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM.
 * The survey and the box are bound in as {@code info} and the answer's id as {@code aad}, so that an envelope opens nowhere else.
 */
public final class Seal {
    private static final byte[] PROTOCOL = "svar-1".getBytes(StandardCharsets.US_ASCII);
    private static final byte PADDING = ' ';

    private Seal() { }

    /** A survey's key pair. The private half goes into the key store and nowhere else. */
    public record KeyPair(byte[] publicKey, byte[] privateKey) { }

    /** A new key pair. */
    public static KeyPair newKeyPair() {
        HPKE hpke = hpke();
        AsymmetricCipherKeyPair pair = hpke.generatePrivateKey();
        return new KeyPair(hpke.serializePublicKey(pair.getPublic()), hpke.serializePrivateKey(pair.getPrivate()));
    }

    /** The id of an answer in the box: it tells nothing about the key of the form, which is 128 random bits or more. */
    public static byte[] id(long surveyId, String submissionKey) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(PROTOCOL);
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(surveyId).array());
            return digest.digest(submissionKey.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Seals an answer.
     *
     * @param size length that every answer of the survey is padded to, in bytes
     * @throws IllegalArgumentException when the answer is longer than that
     */
    public static SealedAnswer seal(byte[] publicKey, long surveyId, BoxKind box, byte[] id, byte[] answer, int size) {
        if (answer.length > size) {
            throw new IllegalArgumentException("an answer of " + answer.length + " bytes does not fit into " + size);
        }
        byte[] padded = Arrays.copyOf(answer, size);
        Arrays.fill(padded, answer.length, size, PADDING);
        HPKE hpke = hpke();
        try {
            HPKEContextWithEncapsulation context = hpke.setupBaseS(hpke.deserializePublicKey(publicKey), info(surveyId, box));
            return new SealedAnswer(box, id, context.getEncapsulation(), context.seal(id, padded));
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** Opens an answer; empty when it was not sealed for this survey and box with this key, or was changed. */
    public static Optional<byte[]> open(KeyPair keys, long surveyId, SealedAnswer sealed) {
        HPKE hpke = hpke();
        try {
            return Optional.of(hpke.open(sealed.enc(), hpke.deserializePrivateKey(keys.privateKey(), keys.publicKey()),
                info(surveyId, sealed.box()), sealed.id(), sealed.ciphertext(), null, null, null));
        } catch (InvalidCipherTextException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static HPKE hpke() {
        return new HPKE(HPKE.mode_base, HPKE.kem_P256_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    private static byte[] info(long surveyId, BoxKind box) {
        return ByteBuffer.allocate(PROTOCOL.length + Long.BYTES + 1).put(PROTOCOL).putLong(surveyId).put((byte) box.letter()).array();
    }
}
