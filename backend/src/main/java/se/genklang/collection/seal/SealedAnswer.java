package se.genklang.collection.seal;

/**
 * One answer as it rests in one of the boxes.
 *
 * @param box        the box it was sealed for
 * @param id         32 bytes, derived from random bytes that the answering person's phone or page made; never kept with
 *                   the opened answer
 * @param enc        the encapsulated key, 65 bytes
 * @param ciphertext as long as every other of the same survey
 */
public record SealedAnswer(BoxKind box, byte[] id, byte[] enc, byte[] ciphertext) {
    /** Length of an id in bytes. */
    public static final int ID_LENGTH = 32;
    /** Length of an encapsulated key in bytes: an uncompressed point of P-256. */
    public static final int ENC_LENGTH = 65;
    /** How much longer a ciphertext is than what was sealed: the tag of AES-GCM, in bytes. */
    public static final int TAG_LENGTH = 16;
}
