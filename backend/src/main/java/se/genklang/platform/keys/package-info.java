/**
 * Where private keys and secrets rest: outside the database, so that no copy of the database opens a ballot box.
 * Features see {@link se.genklang.platform.keys.KeyStore} only; a key service can stand behind it instead of a folder.
 */
@NullMarked
package se.genklang.platform.keys;

import org.jspecify.annotations.NullMarked;
