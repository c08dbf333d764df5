package se.genklang.collection;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The random key of one filled-in form, at least 128 bits. It makes sending twice count once; it is known to the page
 * alone and is never stored.
 */
public final class SubmissionKey {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22,64}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 18;

    private SubmissionKey() { }

    /** A new key. */
    public static String random() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** True when this can be a key. */
    public static boolean isValid(String key) {
        return SHAPE.matcher(key).matches();
    }
}
