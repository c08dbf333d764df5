/**
 * Releases: the frozen, disclosure-controlled tables of one opened survey, and the ledger of all of them.
 * All that anyone ever sees of answers comes from here. May use {@code review}, {@code survey}, {@code collection},
 * {@code disclosure} and {@code platform}.
 */
@NullMarked
package se.genklang.release;

import org.jspecify.annotations.NullMarked;
