package se.genklang.collection;

import org.jspecify.annotations.Nullable;

/**
 * A sealed answer as it comes from a phone.
 *
 * @param message    what the token is a signature over; its digest is the answer's id
 * @param signature  the token, or null for an open link
 * @param box        {@code B} for the ballot box, {@code L} for the late box
 * @param enc        the encapsulated key
 * @param ciphertext the sealed answer
 */
public record Envelope(byte[] message, byte @Nullable [] signature, String box, byte[] enc, byte[] ciphertext) { }
