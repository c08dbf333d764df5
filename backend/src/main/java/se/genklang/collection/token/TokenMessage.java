package se.genklang.collection.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * What a token is a signature over: 32 random bytes (the randomizer of RFC 9474, section 4.1), the protocol's name, the
 * survey, and a nonce of 32 random bytes. Only the phone knows it before the token is spent.
 */
public final class TokenMessage {
    private static final byte[] PROTOCOL = "svar-1".getBytes(StandardCharsets.US_ASCII);
    private static final int RANDOM_LENGTH = 32;
    /** Length in bytes. */
    public static final int LENGTH = RANDOM_LENGTH + PROTOCOL.length + Long.BYTES + RANDOM_LENGTH;

    private TokenMessage() { }

    /** A message with these random parts, 32 bytes each. */
    public static byte[] of(byte[] prefix, long surveyId, byte[] nonce) {
        return ByteBuffer.allocate(LENGTH).put(prefix).put(PROTOCOL).putLong(surveyId).put(nonce).array();
    }

    /** True when this is a message of this survey: a token of one survey is worth nothing in another. */
    public static boolean isOf(long surveyId, byte[] message) {
        byte[] middle = ByteBuffer.allocate(PROTOCOL.length + Long.BYTES).put(PROTOCOL).putLong(surveyId).array();
        return message.length == LENGTH
            && Arrays.equals(message, RANDOM_LENGTH, RANDOM_LENGTH + middle.length, middle, 0, middle.length);
    }

    /** SHA-256 of some bytes. Of a message: the id that its answer rests under in the box. */
    public static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
