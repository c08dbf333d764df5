/** The ballot box, codes and opened answers in the database. */
@NullMarked
package se.genklang.collection.store;

import org.jspecify.annotations.NullMarked;
