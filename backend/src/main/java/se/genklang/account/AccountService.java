package se.genklang.account;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.genklang.account.store.AccountRepository;
import se.genklang.account.store.AccountRow;
import se.genklang.platform.web.FieldFault;

/** Accounts and their passwords. Five wrong passwords lock an account for a quarter of an hour. */
@Singleton
public class AccountService {

    /** Fewest and most characters in a password; the upper bound keeps hashing cheap. */
    public static final int SHORTEST_PASSWORD = 12;
    static final int LONGEST_PASSWORD = 200;
    static final int ATTEMPTS = 5;
    static final Duration LOCKED = Duration.ofMinutes(15);
    /** Compared with when nobody has the name, so that the answer takes as long as for somebody. */
    private static final String NOBODY = PasswordHash.of("nobody has this password");

    private final AccountRepository accounts;
    private final Clock clock;

    AccountService(AccountRepository accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Not one transaction: an attempt must stay counted whatever happens after it. */
    public SignIn signIn(String username, String password) {
        var found = username.length() > 64 ? Optional.<AccountRow>empty() : accounts.findByUsername(username.strip());
        var mayTry = found.map(this::takeAttempt).orElse(false);
        // Hashed even when the answer is known, so that the time it takes tells nothing.
        var hash = mayTry ? found.get().passwordHash() : NOBODY;
        var right = password.length() <= LONGEST_PASSWORD && PasswordHash.matches(password, hash);
        if (!mayTry || !right) {
            return new SignIn.Refused();
        }
        accounts.clearAttempts(idOf(found.get()));
        return new SignIn.Accepted(account(found.get()));
    }

    private boolean takeAttempt(AccountRow row) {
        var now = LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
        return accounts.takeAttempt(idOf(row), ATTEMPTS, now, now.plus(LOCKED)) == 1;
    }

    /** The old password is asked for again, so that an unlocked screen is not enough to take an account over. */
    public PasswordChange changePassword(String username, String old, String wanted, String repeated) {
        var faults = new ArrayList<FieldFault>();
        if (wanted.length() < SHORTEST_PASSWORD || wanted.length() > LONGEST_PASSWORD) {
            faults.add(new FieldFault("nytt", "Välj ett lösenord med minst " + SHORTEST_PASSWORD + " tecken."));
        } else if (wanted.equalsIgnoreCase(username) || wanted.chars().distinct().count() < 5) {
            faults.add(new FieldFault("nytt", "Lösenordet är för lätt att gissa. Välj till exempel fyra ord."));
        }
        if (!wanted.equals(repeated)) {
            faults.add(new FieldFault("igen", "De två nya lösenorden är inte lika. Skriv samma i båda fälten."));
        }
        if (!faults.isEmpty()) {
            return new PasswordChange.Refused(List.copyOf(faults));
        }
        return switch (signIn(username, old)) {
            case SignIn.Refused _ -> new PasswordChange.Refused(List.of(
                new FieldFault("gammalt", "Ditt nuvarande lösenord stämmer inte. Skriv det igen.")));
            case SignIn.Accepted(var account) -> {
                accounts.changePassword(account.id(), PasswordHash.of(wanted));
                yield new PasswordChange.Changed();
            }
        };
    }

    /** Adds an account; empty when the name is taken. */
    @Transactional
    public Optional<Account> create(String username, String displayName, Role role, String password) {
        if (accounts.findByUsername(username).isPresent()) {
            return Optional.empty();
        }
        var row = new AccountRow(null, username, displayName, role.name(), PasswordHash.of(password), 0, null);
        return Optional.of(account(accounts.save(row)));
    }

    public Optional<Account> find(String username) {
        return accounts.findByUsername(username).map(AccountService::account);
    }

    /** All accounts by name. */
    public List<Account> list() {
        return accounts.findAllOrderByUsername().stream().map(AccountService::account).toList();
    }

    /** True while the password is the account's; counts no attempt, for our own use at start only. */
    boolean stillHas(String username, String password) {
        return accounts.findByUsername(username).filter(a -> PasswordHash.matches(password, a.passwordHash())).isPresent();
    }

    boolean isEmpty() {
        return accounts.count() == 0;
    }

    private static Account account(AccountRow row) {
        return new Account(idOf(row), row.username(), row.displayName(), Role.valueOf(row.role()));
    }

    private static long idOf(AccountRow row) {
        return Objects.requireNonNull(row.id());
    }
}
