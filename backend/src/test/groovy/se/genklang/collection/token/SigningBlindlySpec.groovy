package se.genklang.collection.token

import groovy.json.JsonSlurper
import java.security.KeyFactory
import java.security.KeyPairGenerator
import java.security.interfaces.RSAPrivateCrtKey
import java.security.interfaces.RSAPublicKey
import java.security.spec.RSAPrivateCrtKeySpec
import java.security.spec.RSAPublicKeySpec
import org.bouncycastle.crypto.params.RSABlindSignatureParameters
import org.bouncycastle.crypto.params.RSAKeyParameters
import org.bouncycastle.crypto.signers.RSABlindSignatureClient
import org.bouncycastle.crypto.signers.RSABlindSignatureServer
import org.bouncycastle.crypto.util.PrivateKeyFactory
import se.genklang.architecture.Repository
import spock.lang.Shared
import spock.lang.Specification

/** RSABSSA-SHA384-PSS-Randomized, against what RFC 9474 prints and against Bouncy Castle. */
class SigningBlindlySpec extends Specification {
    @Shared Map rfc = new JsonSlurper().parseText(Repository.text('pwa/test/rfc9474.json')) as Map
    @Shared RSAPrivateCrtKey printed = keyOf(number('p'), number('q'), number('e'))
    @Shared pair = KeyPairGenerator.getInstance('RSA').with { initialize(TokenKeys.BITS); generateKeyPair() }
    @Shared RSAPrivateCrtKey key = pair.private as RSAPrivateCrtKey
    @Shared RSAPublicKey open = pair.public as RSAPublicKey

    def 'the signer gives what RFC 9474 prints, each time'() {
        expect:
        BlindSigner.sign(printed, bytes('blinded_msg')) == bytes('blind_sig')
        BlindSigner.sign(printed, bytes('blinded_msg')) == bytes('blind_sig')
    }

    def 'the token that RFC 9474 prints holds, and no bit of it or of its message can be changed'() {
        given:
        def message = (bytes('msg_prefix') as List) + (bytes('msg') as List) as byte[]
        def signer = KeyFactory.getInstance('RSA').generatePublic(new RSAPublicKeySpec(printed.modulus, printed.publicExponent)) as RSAPublicKey

        expect:
        TokenCheck.holds(signer, message, bytes('sig'))
        !TokenCheck.holds(signer, flipped(message, 3), bytes('sig'))
        (0..<512).step(37).every { !TokenCheck.holds(signer, message, flipped(bytes('sig'), it)) }
    }

    def 'Bouncy Castle signs the same, and its client makes tokens of it that hold'() {
        given:
        def message = TokenMessage.of(new byte[32], 7, new byte[32])
        def client = new RSABlindSignatureClient(RSABlindSignatureParameters.RSABSSA_SHA384_PSS_RANDOMIZED,
            new RSAKeyParameters(false, open.modulus, open.publicExponent))

        expect:
        (1..10).every {
            def asked = client.blind(message)
            def signed = BlindSigner.sign(key, asked.blindedMessage)
            assert signed == new RSABlindSignatureServer(PrivateKeyFactory.createKey(key.encoded) as RSAKeyParameters).blindSign(asked.blindedMessage)
            TokenCheck.holds(open, asked.preparedMessage, client.finalize(asked, signed))
        }
    }

    def 'what is #what is not signed'() {
        when:
        BlindSigner.sign(key, given(key.modulus))

        then:
        thrown(IllegalArgumentException)

        where:
        what               | given
        'as large as n'    | { n -> long256(n) }
        'larger than n'    | { n -> long256(n + 1) }
        'too short'        | { n -> new byte[255] }
        'too long'         | { n -> new byte[257] }
        'nothing'          | { n -> new byte[0] }
    }

    def 'a token written as a number above the modulus is none'() {
        given:
        def message = TokenMessage.of(new byte[32], 7, new byte[32])
        def client = new RSABlindSignatureClient(RSABlindSignatureParameters.RSABSSA_SHA384_PSS_RANDOMIZED,
            new RSAKeyParameters(false, open.modulus, open.publicExponent))
        def limit = BigInteger.TWO.pow(2048) - open.modulus

        when: 'a token that is small enough for its double to have as many bytes'
        def asked, token
        do {
            asked = client.blind(message)
            token = client.finalize(asked, BlindSigner.sign(key, asked.blindedMessage))
        } while (new BigInteger(1, token) >= limit)

        then:
        TokenCheck.holds(open, asked.preparedMessage, token)
        !TokenCheck.holds(open, asked.preparedMessage, long256(new BigInteger(1, token) + open.modulus))
        !TokenCheck.holds(open, asked.preparedMessage, ([0] + (token as List)) as byte[])
        !TokenCheck.holds(open, asked.preparedMessage, new byte[0])
    }

    def 'a message belongs to one survey'() {
        given:
        def message = TokenMessage.of(new byte[32], 7, new byte[32])

        expect:
        TokenMessage.isOf(7, message)
        !TokenMessage.isOf(8, message)
        !TokenMessage.isOf(7, flipped(message, 33))
        !TokenMessage.isOf(7, new byte[TokenMessage.LENGTH])
        !TokenMessage.isOf(7, Arrays.copyOf(message, 77))
        !TokenMessage.isOf(7, Arrays.copyOf(message, 79))
    }

    private static byte[] long256(BigInteger number) {
        def bytes = number.toByteArray()
        Arrays.copyOfRange(bytes, bytes.length - 256, bytes.length)
    }

    private static byte[] flipped(byte[] bytes, int at) {
        def changed = bytes.clone()
        changed[at] = (changed[at] ^ 1) as byte
        changed
    }

    private byte[] bytes(String name) { (rfc[name] as String).decodeHex() }

    private BigInteger number(String name) { new BigInteger(rfc[name] as String, 16) }

    private static RSAPrivateCrtKey keyOf(BigInteger p, BigInteger q, BigInteger e) {
        def d = e.modInverse((p - 1) * (q - 1))
        KeyFactory.getInstance('RSA').generatePrivate(new RSAPrivateCrtKeySpec(p * q, e, d, p, q, d.mod(p - 1), d.mod(q - 1), q.modInverse(p))) as RSAPrivateCrtKey
    }
}
