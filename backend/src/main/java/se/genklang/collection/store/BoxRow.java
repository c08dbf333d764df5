package se.genklang.collection.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.genklang.collection.BoxState;
import se.genklang.collection.seal.BoxKind;

/**
 * A ballot box without its content.
 *
 * @param publicKey      65 bytes, an uncompressed point of P-256
 * @param latePublicKey  the same for the late box
 * @param tokenPublicKey RSA key that tokens are checked with, as SubjectPublicKeyInfo
 * @param answerSize     length that every answer is padded to, in bytes
 */
public record BoxRow(long surveyId, BoxState state, byte[] publicKey, byte[] latePublicKey, byte[] tokenPublicKey,
                     int answerSize, @Nullable LocalDate opensOn, int unreadable) {

    /** Public half of one box's key; empty for a late box of a survey from before there were any. */
    public byte[] publicKeyOf(BoxKind kind) {
        return kind == BoxKind.LATE ? latePublicKey : publicKey;
    }
}
