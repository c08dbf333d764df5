/** The access log in the database. */
@NullMarked
package se.genklang.audit.store;

import org.jspecify.annotations.NullMarked;
