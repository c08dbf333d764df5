package se.genklang.collection.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * What a QR code says about a survey's keys: the first 128 bits of SHA-256 over the protocol's name, the survey and its
 * three public keys. A phone that has it can tell whether it was given the same keys as everybody else.
 */
public final class KeyFingerprint {
    private static final byte[] PROTOCOL = "svar-1".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = 16;

    private KeyFingerprint() { }

    /** 22 characters of base64url. The keys are those of the ballot box, of the late box, and of the tokens. */
    public static String of(long surveyId, byte[] ballotBox, byte[] lateBox, byte[] token) {
        byte[] all = ByteBuffer.allocate(PROTOCOL.length + Long.BYTES + ballotBox.length + lateBox.length + token.length)
            .put(PROTOCOL).putLong(surveyId).put(ballotBox).put(lateBox).put(token).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(TokenMessage.digest(all), LENGTH));
    }
}
