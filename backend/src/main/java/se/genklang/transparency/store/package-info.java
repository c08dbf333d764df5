/** The live schema of the database. */
@NullMarked
package se.genklang.transparency.store;

import org.jspecify.annotations.NullMarked;
