package se.genklang.collection.web

import com.fasterxml.jackson.databind.ObjectMapper
import java.security.KeyPairGenerator
import java.security.interfaces.RSAPrivateCrtKey
import java.util.concurrent.CopyOnWriteArrayList
import se.genklang.collection.seal.BoxKind
import se.genklang.collection.seal.Seal
import se.genklang.collection.seal.SealedAnswer
import se.genklang.collection.token.BlindSigner
import se.genklang.collection.token.TokenCheck
import se.genklang.collection.token.TokenMessage
import se.genklang.demo.Phone

/** The answering API without the rest of the program: signs and opens as it does, and remembers what came. */
class ServedAnswering {
    static final long SURVEY = 7
    private static final KEYS = KeyPairGenerator.getInstance('RSA').with { initialize(2048); generateKeyPair() }
    private static final BOXES = BoxKind.values().collectEntries { [it, Seal.newKeyPair()] }

    /** Codes that were traded, and what was in the envelopes that were put. */
    final List<String> codes = new CopyOnWriteArrayList<>()
    final List<Map> posted = new CopyOnWriteArrayList<>()
    /** What is said to any step but the keys, in place of the right answer: status and body. */
    volatile List reply

    List answer(String path, String body) {
        def step = path.tokenize('/').last()
        if (step == 'keys') return [200, keys()]
        if (reply) return reply
        def sent = new ObjectMapper().readValue(body, Map)
        switch (step) {
            case 'code': return [200, '{"district":3}']
            case 'issue':
                codes << (sent.code as String)
                return [200, json([signature: Phone.text(BlindSigner.sign(KEYS.private as RSAPrivateCrtKey, Phone.bytes(sent.blinded as String)))])]
            default: return put(sent)
        }
    }

    private List put(Map sent) {
        def message = Phone.bytes(sent.message as String)
        if (!TokenMessage.isOf(SURVEY, message) || !TokenCheck.holds(KEYS.public, message, Phone.bytes(sent.signature as String))) {
            return [403, '{"type":"/problems/token-refused","title":"Nej"}']
        }
        def box = BoxKind.of((sent.box as String) as char)
        def sealed = new SealedAnswer(box, TokenMessage.digest(message), Phone.bytes(sent.enc as String), Phone.bytes(sent.ciphertext as String))
        posted << (new ObjectMapper().readValue(Seal.open(BOXES[box], SURVEY, sealed).get(), Map) as Map)
        [201, '{"received":true}']
    }

    private static String keys() {
        json([survey: SURVEY, answerSize: 4096, codeNeeded: true, ballotBox: [key: Phone.text(BOXES[BoxKind.BALLOT].publicKey())],
              lateBox: [key: Phone.text(BOXES[BoxKind.LATE].publicKey())], token: [key: Phone.text(KEYS.public.encoded)]])
    }

    private static String json(Map said) { new ObjectMapper().writeValueAsString(said) }
}
