package se.genklang.demo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;
import org.bouncycastle.crypto.params.RSABlindSignatureParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.RSABlindSignatureClient;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.jspecify.annotations.Nullable;

/**
 * A phone that answers one survey, by the protocol as ADR 0008 tells it and not by the program's own code: what it seals
 * is opened, and what it asks to be signed is signed, only if both keep to it.
 */
public final class Phone {
    private static final byte[] PROTOCOL = "svar-1".getBytes(StandardCharsets.US_ASCII);
    private static final int RANDOM_LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final long survey;
    private final int answerSize;
    private final byte[] ballotBox;
    private final byte[] lateBox;
    private final RSABlindSignatureClient tokens;

    /** A phone with a survey's keys, as {@code GET /api/e/{slug}/keys} tells them. */
    public Phone(Map<String, ?> keys) {
        survey = ((Number) Objects.requireNonNull(keys.get("survey"))).longValue();
        answerSize = ((Number) Objects.requireNonNull(keys.get("answerSize"))).intValue();
        ballotBox = key(keys, "ballotBox");
        lateBox = key(keys, "lateBox");
        try {
            tokens = new RSABlindSignatureClient(RSABlindSignatureParameters.RSABSSA_SHA384_PSS_RANDOMIZED,
                (RSAKeyParameters) PublicKeyFactory.createKey(key(keys, "token")), RANDOM);
        } catch (IOException e) {
            throw new IllegalArgumentException("these are no keys", e);
        }
    }

    /** A message that is to be signed, blinded: it goes to {@code /issue} with the code. */
    public RSABlindSignatureClient.Blinded blind() {
        try {
            return tokens.blind(ByteBuffer.allocate(PROTOCOL.length + Long.BYTES + RANDOM_LENGTH).put(PROTOCOL).putLong(survey)
                .put(random()).array());
        } catch (CryptoException e) {
            throw new IllegalStateException("blinding failed", e);
        }
    }

    /** The token, of what {@code /issue} gave. */
    public byte[] token(RSABlindSignatureClient.Blinded asked, String blindSignature) {
        try {
            return tokens.finalize(asked, bytes(blindSignature));
        } catch (CryptoException e) {
            throw new IllegalArgumentException("this was not signed with the survey's key", e);
        }
    }

    /** A message for an open link, which needs no signature. */
    public byte[] message() {
        return ByteBuffer.allocate(2 * RANDOM_LENGTH + PROTOCOL.length + Long.BYTES).put(random()).put(PROTOCOL).putLong(survey)
            .put(random()).array();
    }

    /**
     * The body for {@code /put}.
     *
     * @param box   {@code B} or {@code L}
     * @param sheet the answer sheet as JSON
     */
    public Map<String, Object> envelope(byte[] message, byte @Nullable [] token, String box, byte[] sheet) {
        byte[] padded = Arrays.copyOf(sheet, answerSize);
        Arrays.fill(padded, sheet.length, answerSize, (byte) ' ');
        byte[] info = ByteBuffer.allocate(PROTOCOL.length + Long.BYTES + 1).put(PROTOCOL).putLong(survey).put((byte) box.charAt(0)).array();
        HPKE hpke = new HPKE(HPKE.mode_base, HPKE.kem_P256_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
        try {
            HPKEContextWithEncapsulation context = hpke.setupBaseS(hpke.deserializePublicKey(box.equals("L") ? lateBox : ballotBox), info);
            byte[] ciphertext = context.seal(MessageDigest.getInstance("SHA-256").digest(message), padded);
            return Map.of("message", text(message), "signature", token == null ? "" : text(token), "box", box,
                "enc", text(context.getEncapsulation()), "ciphertext", text(ciphertext));
        } catch (GeneralSecurityException | CryptoException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** Base64url without padding, as the API wants bytes. */
    public static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The same the other way. */
    public static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static byte[] key(Map<String, ?> keys, String name) {
        return bytes((String) Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(keys.get(name))).get("key")));
    }

    private static byte[] random() {
        byte[] bytes = new byte[RANDOM_LENGTH];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
