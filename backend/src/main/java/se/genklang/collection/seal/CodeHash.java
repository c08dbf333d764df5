package se.genklang.collection.seal;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import se.genklang.collection.domain.InvitationCode;
import se.genklang.platform.keys.KeyStore;

/**
 * The keyed hash that a code is kept as. The key is not in the database: fifty random bits alone could be found again
 * from a bare hash by trying them all.
 */
@Singleton
public class CodeHash {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_LENGTH = 32;

    private final SecretKeySpec key;

    public CodeHash(KeyStore keys) {
        this.key = new SecretKeySpec(keys.getOrCreate("code-pepper", CodeHash::newKey), ALGORITHM);
    }

    /** 32 bytes that stand for this code in this survey. */
    public byte[] of(long surveyId, InvitationCode code) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(ByteBuffer.allocate(Long.BYTES).putLong(surveyId).array());
            return mac.doFinal(code.value().getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static byte[] newKey() {
        byte[] key = new byte[KEY_LENGTH];
        new SecureRandom().nextBytes(key);
        return key;
    }
}
