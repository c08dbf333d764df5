/** The sealing of answers and the hashing of codes: everything here needs a key. */
@NullMarked
package se.genklang.collection.seal;

import org.jspecify.annotations.NullMarked;
