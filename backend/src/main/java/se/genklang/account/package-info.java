/**
 * Who works here: accounts, sign-in, roles. Holds staff only; nobody who answers a survey ever has an account.
 * May use {@code platform}.
 */
@NullMarked
package se.genklang.account;

import org.jspecify.annotations.NullMarked;
