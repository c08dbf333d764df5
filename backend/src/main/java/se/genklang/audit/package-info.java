/**
 * The access log: who of the staff did and read what, as the law on personal data in social services asks. Never holds
 * what was read, nor anything about those who answer. May use {@code platform}.
 */
@NullMarked
package se.genklang.audit;

import org.jspecify.annotations.NullMarked;
