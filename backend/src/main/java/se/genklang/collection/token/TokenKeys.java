package se.genklang.collection.token;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Optional;
import se.genklang.platform.keys.KeyStore;

/** The key pairs that tokens are signed with, one for each survey, in the key store. */
@Singleton
public class TokenKeys {
    /**
     * Length of a key, and so of a signature and a blinded message, in bits. Larger keys would not hide anything more:
     * unlinkability does not rest on the key, and forging matters only while a survey takes answers.
     */
    public static final int BITS = 2048;

    private final KeyStore keys;

    TokenKeys(KeyStore keys) {
        this.keys = keys;
    }

    /** The public half of a survey's key, as SubjectPublicKeyInfo (RFC 5280). The pair is made when first asked for. */
    public byte[] publicKey(long surveyId) {
        RSAPrivateCrtKey key = read(keys.getOrCreate(name(surveyId), TokenKeys::make));
        try {
            return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the public half of a token key cannot be made", e);
        }
    }

    /** The private half, or empty when it was never made or has been destroyed. */
    public Optional<RSAPrivateCrtKey> find(long surveyId) {
        return keys.get(name(surveyId)).map(TokenKeys::read);
    }

    /** Destroys the key: no further token can be signed. Safe to repeat. */
    public void destroy(long surveyId) {
        keys.destroy(name(surveyId));
    }

    private static String name(long surveyId) {
        return "token-" + surveyId;
    }

    private static byte[] make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair().getPrivate().getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    private static RSAPrivateCrtKey read(byte[] pkcs8) {
        try {
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key store holds something else under the name of a token key", e);
        }
    }
}
