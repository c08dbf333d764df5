package se.genklang.collection;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a filled-in form cannot be taken as it is.
 *
 * @param field question key, or {@code code}
 */
public record FormFault(Kind kind, String field) {
    /** The kinds of fault; each has its words in the messages, in every language of the survey. */
    public enum Kind {
        CODE_MISSING, CODE_MALFORMED, CODE_UNKNOWN, CODE_USED, TOO_MANY_CODES, NOTHING_ANSWERED, TEXT_TOO_LONG, CHOICE_UNKNOWN;

        /** Key of the message to show. */
        public String messageKey() {
            return "survey.fault." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What is wrong with something typed that cannot be a code. */
    public static FormFault ofCode(@Nullable String typed) {
        return new FormFault(typed == null || typed.isBlank() ? Kind.CODE_MISSING : Kind.CODE_MALFORMED, "code");
    }
}
