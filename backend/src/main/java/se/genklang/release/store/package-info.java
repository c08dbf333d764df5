/** The ledger of releases in the database. */
@NullMarked
package se.genklang.release.store;

import org.jspecify.annotations.NullMarked;
