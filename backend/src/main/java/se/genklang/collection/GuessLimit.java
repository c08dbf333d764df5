package se.genklang.collection;

import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Slows down the guessing of codes. Counts wrong codes only: many people may answer from behind one address. An address
 * is kept for at most an hour, in memory alone, as a digest with a key that lives for a day and is written nowhere.
 */
@Singleton
public class GuessLimit {
    /** Wrong codes that one address may try in an hour. */
    public static final int WRONG_PER_ADDRESS = 20;
    /** Wrong codes for one survey in an hour, from all addresses, after which {@link #WRONG_WHEN_BUSY} applies. */
    public static final int WRONG_PER_SURVEY = 1000;
    /** Wrong codes that one address may try while a survey is being guessed at from many. The right code still opens. */
    public static final int WRONG_WHEN_BUSY = 3;
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_LENGTH = 32;
    private static final int IPV6_NETWORK = 8;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Integer> byAddress = new HashMap<>();
    private final Map<String, Integer> bySurvey = new HashMap<>();
    private LocalDateTime hour = LocalDateTime.MIN;
    private SecretKeySpec key;

    public GuessLimit(Clock clock) {
        this.clock = clock;
        this.key = newKey();
    }

    /** True when this address may try another code of this survey. */
    public synchronized boolean allows(String slug, InetAddress address) {
        forget();
        boolean busy = bySurvey.getOrDefault(slug, 0) >= WRONG_PER_SURVEY;
        return byAddress.getOrDefault(digest(address), 0) < (busy ? WRONG_WHEN_BUSY : WRONG_PER_ADDRESS);
    }

    /** Counts a wrong code. */
    public synchronized void wrong(String slug, InetAddress address) {
        forget();
        byAddress.merge(digest(address), 1, Integer::sum);
        bySurvey.merge(slug, 1, Integer::sum);
    }

    /** At each full hour the counts begin anew, and at midnight the key. */
    private void forget() {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.HOURS);
        if (now.equals(hour)) {
            return;
        }
        byAddress.clear();
        bySurvey.clear();
        if (!now.toLocalDate().equals(hour.toLocalDate())) {
            key = newKey();
        }
        hour = now;
    }

    /** Of an IPv6 address only the network: whoever has one has all the addresses in it. */
    private String digest(InetAddress address) {
        byte[] bytes = address.getAddress();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(address instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_NETWORK) : bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private SecretKeySpec newKey() {
        byte[] fresh = new byte[KEY_LENGTH];
        random.nextBytes(fresh);
        return new SecretKeySpec(fresh, ALGORITHM);
    }
}
