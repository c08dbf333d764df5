package se.genklang.account;

import java.util.List;

/** What an account may do. */
public enum Role {
    /** Makes and reads reviews and surveys. */
    INSPECTOR,
    /** All that an inspector may, and reads everybody's lines in the access log. */
    ADMINISTRATOR;

    /** The names that access rules ask for: an administrator is an inspector too. */
    public List<String> names() {
        return this == ADMINISTRATOR ? List.of(INSPECTOR.name(), ADMINISTRATOR.name()) : List.of(INSPECTOR.name());
    }
}
