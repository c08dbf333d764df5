package se.genklang.account.web;

import com.nimbusds.jose.JWSAlgorithm;
import io.micronaut.context.annotation.Factory;
import io.micronaut.security.token.jwt.signature.SignatureGeneratorConfiguration;
import io.micronaut.security.token.jwt.signature.secret.SecretSignature;
import io.micronaut.security.token.jwt.signature.secret.SecretSignatureConfiguration;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;
import se.genklang.platform.keys.KeyStore;

/** The keys that sign-ins and forms are signed with. Made at the first start and kept in the key store, so there is no default to forget. */
@Factory
class SigningKeys {

    private static final SecureRandom RANDOM = new SecureRandom();
    private final String signIn;
    private final String forms;

    SigningKeys(KeyStore keys) {
        signIn = text(keys.getOrCreate("sign-in-signature", SigningKeys::random));
        forms = text(keys.getOrCreate("form-signature", SigningKeys::random));
    }

    String forForms() {
        return forms;
    }

    /** The type is the library's interface: its own class would be taken for one made from settings, and there are none. */
    @Singleton
    @Named("generator")
    SignatureGeneratorConfiguration signature() {
        var configuration = new SecretSignatureConfiguration("generator");
        configuration.setJwsAlgorithm(JWSAlgorithm.HS256);
        configuration.setSecret(signIn);
        return new SecretSignature(configuration);
    }

    private static String text(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }

    private static byte[] random() {
        var key = new byte[48];
        RANDOM.nextBytes(key);
        return key;
    }
}
