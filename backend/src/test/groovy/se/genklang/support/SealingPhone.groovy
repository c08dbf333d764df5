package se.genklang.support

import groovy.json.JsonGenerator
import org.bouncycastle.crypto.signers.RSABlindSignatureClient
import se.genklang.demo.Phone

/** Somebody who answers a survey with a phone that seals (ADR 0008): step by step, or all steps at once. */
class SealingPhone {
    /** As browsers write it: letters as themselves, since an envelope has room for no more. */
    private static final JSON = new JsonGenerator.Options().disableUnicodeEscaping().build()
    final Api api
    final Map survey
    final Phone phone

    SealingPhone(String baseUrl, Map survey) {
        api = new Api(baseUrl)
        this.survey = survey
        phone = new Phone(api.get("/api/e/$survey.slug/keys").json as Map)
    }

    /** Answers with a code; the reply to the last step that was taken. */
    Api.Reply withCode(String code, Map answers) {
        def checked = check(code)
        if (checked.status != 200) return checked
        def asked = blind()
        def issued = issue(code, asked)
        issued.status == 200 ? put(envelope(answers, [message: asked.preparedMessage, token: token(asked, issued), district: checked.json.district])) : issued
    }

    /** Answers through a district's door. */
    Api.Reply through(Map point, Map answers) {
        put(envelope(answers, [district: point.districtId]), point.door as String)
    }

    RSABlindSignatureClient.Blinded blind() { phone.blind() }

    Api.Reply check(String code) { api.post("/api/e/$survey.slug/code", [code: code]) }

    Api.Reply issue(String code, RSABlindSignatureClient.Blinded asked) { issue(code, asked.blindedMessage) }

    Api.Reply issue(String code, byte[] blinded) { api.post("/api/e/$survey.slug/issue", [code: code, blinded: Phone.text(blinded)]) }

    byte[] token(RSABlindSignatureClient.Blinded asked, Api.Reply issued) { phone.token(asked, issued.json.signature as String) }

    Api.Reply put(Map envelope, String door = null) { api.post("/api/e/$survey.slug/${door ? door + '/' : ''}put", envelope) }

    /** A sealed answer as it is sent; named arguments: box, district, message, token. */
    Map<String, Object> envelope(Map answers, Map given = [:]) {
        def texts = answers.findAll { key, _ -> survey.questions.find { it.key == key }?.kind == 'TEXT' }
        def sheet = [district: given.district ?: 0, choices: answers - texts, texts: texts]
        phone.envelope((given.message ?: phone.message()) as byte[], given.token as byte[], given.box ?: 'B', JSON.toJson(sheet).getBytes('UTF-8'))
    }
}
