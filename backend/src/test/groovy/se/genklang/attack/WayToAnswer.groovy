package se.genklang.attack

import io.micronaut.context.ApplicationContext
import se.genklang.collection.AnswerSheet
import se.genklang.collection.AnsweringService
import se.genklang.collection.CodeOutcome
import se.genklang.collection.Envelope
import se.genklang.collection.FilledForm
import se.genklang.collection.IssuingTokens
import se.genklang.collection.PutOutcome
import se.genklang.collection.PuttingEnvelopes
import se.genklang.collection.SubmissionKey
import se.genklang.collection.SubmitOutcome
import se.genklang.demo.Phone
import se.genklang.support.Api

import groovy.json.JsonOutput

/** How a simulated person answers: sends a sheet with a code, and waits until it is received. */
interface WayToAnswer {
    void answer(String slug, String code, AnswerSheet sheet)
}

/** A browser without scripts: code and answers in one form. */
class ByForm implements WayToAnswer {
    private final AnsweringService answering

    ByForm(ApplicationContext app) {
        answering = app.getBean(AnsweringService)
    }

    @Override
    void answer(String slug, String code, AnswerSheet sheet) {
        def outcome = answering.submit(slug, null, new FilledForm(SubmissionKey.random(), code, sheet.choices() + sheet.texts()))
        assert outcome instanceof SubmitOutcome.Received
    }
}

/** A phone that seals: code for token, token with envelope. */
class ByPhone implements WayToAnswer {
    private final IssuingTokens tokens
    private final PuttingEnvelopes envelopes
    private final Map<String, Phone> phones = [:].asSynchronized()
    private final Closure<Map> keys

    /** @param keys gives the keys of the survey with a slug, as the API tells them */
    ByPhone(ApplicationContext app, Closure<Map> keys) {
        tokens = app.getBean(IssuingTokens)
        envelopes = app.getBean(PuttingEnvelopes)
        this.keys = keys
    }

    @Override
    void answer(String slug, String code, AnswerSheet sheet) {
        def phone = phones.computeIfAbsent(slug) { new Phone(keys(it)) }
        assert tokens.check(slug, code) instanceof CodeOutcome.Good
        def asked = phone.blind()
        def signed = tokens.issue(slug, code, asked.blindedMessage) as CodeOutcome.Signed
        def token = phone.token(asked, Phone.text(signed.signature()))
        def body = phone.envelope(asked.preparedMessage, token, 'B', JsonOutput.toJson(sheetAsMap(sheet)).getBytes('UTF-8'))
        assert envelopes.put(slug, null, new Envelope(Phone.bytes(body.message), Phone.bytes(body.signature), body.box,
            Phone.bytes(body.enc), Phone.bytes(body.ciphertext))) == PutOutcome.RECEIVED
    }

    static Map sheetAsMap(AnswerSheet sheet) {
        [district: sheet.district(), choices: sheet.choices(), texts: sheet.texts()]
    }
}

/** The same over HTTP. */
class ByPhoneOverHttp implements WayToAnswer {
    private final Api api
    private final Map<String, Phone> phones = [:].asSynchronized()

    ByPhoneOverHttp(Api api) {
        this.api = api
    }

    @Override
    void answer(String slug, String code, AnswerSheet sheet) {
        def phone = phones.computeIfAbsent(slug) { new Phone(api.get("/api/e/$it/keys").json as Map) }
        def asked = phone.blind()
        def signed = api.post("/api/e/$slug/issue", [code: code, blinded: Phone.text(asked.blindedMessage)]).json.signature as String
        def body = phone.envelope(asked.preparedMessage, phone.token(asked, signed), 'B', JsonOutput.toJson(ByPhone.sheetAsMap(sheet)).getBytes('UTF-8'))
        assert api.post("/api/e/$slug/put", body).status == 201
    }
}
