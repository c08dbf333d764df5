package se.genklang.account;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.genklang.platform.Door;
import se.genklang.platform.DoorProvider;
import se.genklang.platform.keys.KeyStore;

/**
 * The account that a new installation begins with. Its password is made here, and shown at every start until it has
 * been changed. It is an administrator's, so that somebody can read the access log from the first day.
 */
@Singleton
class FirstAccount implements ApplicationEventListener<StartupEvent>, DoorProvider {

    static final String USERNAME = "inspektor";
    private static final String KEY = "first-password";
    private static final SecureRandom RANDOM = new SecureRandom();
    /** No letters that are mistaken for each other, so that the password can be read from a screen and typed. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final AccountService accounts;
    private final KeyStore keys;

    FirstAccount(AccountService accounts, KeyStore keys) {
        this.accounts = accounts;
        this.keys = keys;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        if (!accounts.isEmpty()) {
            return;
        }
        try {
            accounts.create(USERNAME, "Inspektör", Role.ADMINISTRATOR, password());
        } catch (DataAccessException e) {
            // Another instance on the same database was a moment faster.
            if (accounts.isEmpty()) {
                throw e;
            }
        }
    }

    @Override
    public List<Door> doors(String baseUrl) {
        return accounts.stillHas(USERNAME, password())
            ? List.of(new Door("inspector", baseUrl + "/inspektion " + USERNAME + " " + password()))
            : List.of(new Door("inspector", baseUrl + "/inspektion"));
    }

    private String password() {
        return new String(keys.getOrCreate(KEY, () -> invented().getBytes(US_ASCII)), US_ASCII);
    }

    /** Four groups of four, about 79 bits. */
    private static String invented() {
        return IntStream.range(0, 4).mapToObj(i -> group()).collect(Collectors.joining("-"));
    }

    private static String group() {
        return RANDOM.ints(4, 0, LETTERS.length()).mapToObj(i -> LETTERS.substring(i, i + 1)).collect(Collectors.joining());
    }

    @Override
    public int getOrder() {
        return 20;
    }
}
