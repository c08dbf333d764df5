package se.genklang.collection.domain;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * A one-time code: ten random characters (50 bits) and a check character, in Crockford's base 32, which has no
 * I, L, O or U to mix up. The check is Luhn's rule for 32 characters: it finds every single wrong character.
 */
public record InvitationCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_LENGTH = 10;

    /** A new code. */
    public static InvitationCode random(SecureRandom random) {
        StringBuilder code = new StringBuilder(RANDOM_LENGTH + 1);
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new InvitationCode(code.append(ALPHABET.charAt(check(code))).toString());
    }

    /** The code that somebody typed, however they grouped it and whichever digits they used; empty when it cannot be a code. */
    public static Optional<InvitationCode> typed(String text) {
        StringBuilder code = new StringBuilder(RANDOM_LENGTH + 1);
        text.toUpperCase(Locale.ROOT).codePoints()
            .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '-' && c != '–' && c != '.')
            .map(InvitationCode::lookAlike).forEach(code::appendCodePoint);
        boolean known = code.length() == RANDOM_LENGTH + 1 && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        if (!known || ALPHABET.charAt(check(code.substring(0, RANDOM_LENGTH))) != code.charAt(RANDOM_LENGTH)) {
            return Optional.empty();
        }
        return Optional.of(new InvitationCode(code.toString()));
    }

    /** As it is printed: {@code K7M2-Q8XW-3PZ}. */
    public String printed() {
        return value.substring(0, 4) + "-" + value.substring(4, 8) + "-" + value.substring(8);
    }

    /** A code is a secret of the person who holds it: it must never reach a log line. */
    @Override
    public String toString() {
        return "InvitationCode[…]";
    }

    private static int lookAlike(int c) {
        return switch (c) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c;
        };
    }

    private static int check(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            int doubled = ALPHABET.indexOf(code.charAt(i)) * ((code.length() - i) % 2 == 1 ? 2 : 1);
            sum += doubled / ALPHABET.length() + doubled % ALPHABET.length();
        }
        return (ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length();
    }
}
