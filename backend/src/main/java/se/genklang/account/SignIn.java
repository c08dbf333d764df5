package se.genklang.account;

/** How an attempt to sign in ended. A refusal has no reason: it must not tell whether an account exists or is locked. */
public sealed interface SignIn {

    /** The password was right. */
    record Accepted(Account account) implements SignIn { }

    /** Wrong name, wrong password, or too many attempts. */
    record Refused() implements SignIn { }
}
