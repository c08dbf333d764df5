package se.genklang.collection.token;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;

/** Checks tokens: RSASSA-PSS with SHA-384 and a salt of 48 bytes (RFC 9474, section 5: RSABSSA-SHA384-PSS-Randomized). */
public final class TokenCheck {
    private static final PSSParameterSpec PSS = new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, 48, PSSParameterSpec.TRAILER_FIELD_BC);

    private TokenCheck() { }

    /** The public key in a SubjectPublicKeyInfo that this program wrote. */
    public static RSAPublicKey key(byte[] spki) {
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(spki));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this is no RSA key", e);
        }
    }

    /** True when this key signed this message. A number at or above the modulus is refused, whatever it is equal to modulo it. */
    public static boolean holds(RSAPublicKey key, byte[] message, byte[] signature) {
        if (signature.length * Byte.SIZE != key.getModulus().bitLength() || new BigInteger(1, signature).compareTo(key.getModulus()) >= 0) {
            return false;
        }
        try {
            Signature pss = Signature.getInstance("RSASSA-PSS");
            pss.setParameter(PSS);
            pss.initVerify(key);
            pss.update(message);
            return pss.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
