/**
 * One-time tokens (RFC 9474): a code is traded for a signature over something that the signer cannot see. Whoever holds
 * a token may put one answer into the box, and nothing ties the token to the code (ADR 0008).
 */
@NullMarked
package se.genklang.collection.token;

import org.jspecify.annotations.NullMarked;
