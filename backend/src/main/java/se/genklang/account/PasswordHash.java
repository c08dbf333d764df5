package se.genklang.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id in the PHC string form, with OWASP's parameters: 19 MiB, two passes, one lane. The parameters stand in
 * each hash, so that they can be raised later without locking anyone out.
 */
final class PasswordHash {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int LENGTH = 32;
    private static final Pattern PHC =
        Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    /** Each hash takes 19 MiB: a flood of attempts must wait in line instead of filling the memory. */
    private static final Semaphore AT_ONCE = new Semaphore(4, true);
    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordHash() { }

    static String of(String password) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        var hash = hash(password, salt, MEMORY_KIB, PASSES, LANES, LENGTH);
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(MEMORY_KIB, PASSES, LANES, base64.encodeToString(salt), base64.encodeToString(hash));
    }

    static boolean matches(String password, String phc) {
        var parts = PHC.matcher(phc);
        if (!parts.matches()) {
            return false;
        }
        var base64 = Base64.getDecoder();
        var expected = base64.decode(parts.group(5));
        var actual = hash(password, base64.decode(parts.group(4)), Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)), expected.length);
        return MessageDigest.isEqual(expected, actual);
    }

    private static byte[] hash(String password, byte[] salt, int memory, int passes, int lanes, int length) {
        var argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory).withIterations(passes).withParallelism(lanes).withSalt(salt).build());
        var hash = new byte[length];
        AT_ONCE.acquireUninterruptibly();
        try {
            argon2.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            AT_ONCE.release();
        }
        return hash;
    }
}
