package se.genklang.collection.seal;

/**
 * One answer as it rests in the ballot box.
 *
 * @param id         32 bytes, derived from the random key of the filled-in form; never kept with the opened answer
 * @param enc        the encapsulated key, 65 bytes
 * @param ciphertext as long as every other of the same survey
 */
public record SealedAnswer(byte[] id, byte[] enc, byte[] ciphertext) { }
