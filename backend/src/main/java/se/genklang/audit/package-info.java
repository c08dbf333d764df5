/**
 * The access log: who of the staff did and read what, so that the city can check it. Never holds anything about the
 * people who answer. May use {@code platform}.
 */
@NullMarked
package se.genklang.audit;

import org.jspecify.annotations.NullMarked;
