package se.genklang.collection.token;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPrivateCrtKey;
import javax.crypto.Cipher;

/** Signs what it cannot see: BlindSign of RFC 9474, section 4.3. Deterministic, so that a repeated request gets the same answer. */
public final class BlindSigner {
    private BlindSigner() { }

    /**
     * The blind signature, as long as the key's modulus.
     *
     * @throws IllegalArgumentException when the blinded message cannot be signed, see {@link #accepts}
     */
    public static byte[] sign(RSAPrivateCrtKey key, byte[] blinded) {
        if (!accepts(key, blinded)) {
            throw new IllegalArgumentException("the blinded message is out of range");
        }
        byte[] signature = raw(key, blinded);
        // A processor that slips in one half of the computation would give the key away (RFC 9474, section 4.3, step 4).
        if (!new BigInteger(1, signature).modPow(key.getPublicExponent(), key.getModulus()).equals(new BigInteger(1, blinded))) {
            throw new IllegalStateException("signing failed");
        }
        return signature;
    }

    /** True when this can be signed: as long as the modulus, and below it. */
    public static boolean accepts(RSAPrivateCrtKey key, byte[] blinded) {
        return blinded.length == length(key.getModulus()) && new BigInteger(1, blinded).compareTo(key.getModulus()) < 0;
    }

    private static byte[] raw(RSAPrivateCrtKey key, byte[] blinded) {
        try {
            // The JDK blinds the computation itself, against measuring the time it takes.
            Cipher rsa = Cipher.getInstance("RSA/ECB/NoPadding");
            rsa.init(Cipher.DECRYPT_MODE, key);
            return rsa.doFinal(blinded);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing failed", e);
        }
    }

    private static int length(BigInteger modulus) {
        return (modulus.bitLength() + Byte.SIZE - 1) / Byte.SIZE;
    }
}
