package se.genklang.account;

import java.util.List;
import se.genklang.platform.web.FieldFault;

/** How an attempt to change a password ended. */
public sealed interface PasswordChange {

    /** The new password counts from now. */
    record Changed() implements PasswordChange { }

    /** The old one still counts. */
    record Refused(List<FieldFault> faults) implements PasswordChange { }
}
