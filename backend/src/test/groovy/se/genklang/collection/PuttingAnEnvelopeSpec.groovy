package se.genklang.collection

import io.micronaut.test.extensions.spock.annotation.MicronautTest
import se.genklang.demo.Phone
import se.genklang.support.Api
import se.genklang.support.AppSpec
import se.genklang.support.SampleReviews
import se.genklang.support.SealingPhone

/** What the doors of the API do with what no phone of ours would send. */
@MicronautTest(transactional = false)
class PuttingAnEnvelopeSpec extends AppSpec implements SampleReviews {
    Api staff
    Map survey
    SealingPhone phone
    Map point

    def setup() {
        staff = staffApi()
        survey = newOpenSurvey(staff, newReview(staff))
        phone = new SealingPhone(server.URL.toString(), survey)
        point = points(staff, survey).Bromma
    }

    def 'an open link takes a sealed answer through its door and through no other, and asks for no code'() {
        given:
        def envelope = phone.envelope(answers(survey), [district: point.districtId])

        expect:
        phone.put(envelope, 'zzzzz').status == 404
        phone.put(envelope).status == 404
        phone.put(envelope, point.door).status == 201
        phone.put(envelope, point.door).status == 200
        phone.check('K7M2-Q8XW-3PT').status == 404
        phone.issue('K7M2-Q8XW-3PT', phone.blind()).status == 404
        sealedAnswers() == 1
    }

    def 'an envelope whose #field is #what is refused in the person\'s language, and nothing is stored'() {
        given:
        def envelope = phone.envelope(answers(survey), [district: point.districtId]) + [language: 'en']
        envelope[field] = change(envelope[field])

        when:
        def reply = phone.put(envelope, point.door)

        then:
        reply.status == (field == 'message' && what == 'of another protocol' ? 403 : 400)
        reply.json.title == 'We could not take the answer'
        sealedAnswers() == 0

        where:
        field        | what                  | change
        'message'    | 'missing'             | { null }
        'message'    | 'empty'               | { '' }
        'message'    | 'no base64'           | { '€' + it }
        'message'    | 'too short'           | { Phone.text(Arrays.copyOf(Phone.bytes(it), 77)) }
        'message'    | 'too long'            | { Phone.text(Arrays.copyOf(Phone.bytes(it), 79)) }
        'message'    | 'of another protocol' | { Phone.text(Phone.bytes(it).tap { b -> b[32] = 1 as byte }) }
        'box'        | 'missing'             | { null }
        'box'        | 'unknown'             | { 'X' }
        'box'        | 'too long'            | { 'BB' }
        'enc'        | 'too short'           | { Phone.text(Arrays.copyOf(Phone.bytes(it), 64)) }
        'enc'        | 'no point'            | { Phone.text(Phone.bytes(it).tap { b -> b[0] = 9 as byte }) }
        'ciphertext' | 'missing'             | { null }
        'ciphertext' | 'shorter by a byte'   | { Phone.text(Arrays.copyOf(Phone.bytes(it), Phone.bytes(it).length - 1)) }
        'ciphertext' | 'longer by a byte'    | { Phone.text(Arrays.copyOf(Phone.bytes(it), Phone.bytes(it).length + 1)) }
        'ciphertext' | 'as long as a book'   | { 'A' * 1_000_000 }
    }

    def 'a request #what is refused and nothing fails'() {
        expect:
        ['code', 'issue', 'put', "$point.door/put"].every {
            def reply = phone.api.send('POST', "/api/e/$survey.slug/$it", body)
            assert reply.status in statuses
            reply.http.headers().firstValue('content-type').orElse('').startsWith('application/problem+json')
        }

        where:
        what                       | body              || statuses
        'that is no JSON'          | '{"message":'     || [400]
        'that is a list'           | '[1]'             || [400]
        'of nothing'               | '{}'              || [400, 404]
        'with objects for texts'   | '{"code":{"a":1},"message":{"a":1},"blinded":[2]}' || [400]
        'that is too large'        | '"' + 'x' * 3_000_000 + '"' || [413]
    }

    def 'what is to be signed and is #what is refused, and the code stays unused'() {
        given:
        def coded = newOpenSurvey(staff, newReview(staff), [codes: true])
        def code = newCodes(staff, coded, 'Farsta', 1).first()
        def asking = new SealingPhone(server.URL.toString(), coded)

        expect:
        with(asking.issue(code, blinded as byte[])) {
            status == 400
            json.detail.contains('Ditt svar finns kvar')
        }
        asking.check(code).status == 200

        where:
        what              | blinded
        'nothing'         | []
        'too short'       | [1] * 255
        'too long'        | [1] * 257
        'out of range'    | [-1] * 256
    }

    def 'everybody is told the same keys, each with its fingerprint, and the QR code carries the fingerprint of all'() {
        given:
        def anyone = new Api(server.URL.toString())
        def keys = anyone.get("/api/e/$survey.slug/keys").json

        expect:
        (1..3).every { anyone.get("/api/e/$survey.slug/keys").json == keys }
        Phone.bytes(keys.ballotBox.key).length == 65
        Phone.bytes(keys.lateBox.key).length == 65
        keys.ballotBox.key != keys.lateBox.key
        [keys.ballotBox, keys.lateBox, keys.token].every { sha256(Phone.bytes(it.key)) == it.kid }
        keys.fingerprint ==~ /[\w-]{22}/
        anyone.get('/api/e/no-such-survey/keys').status == 404
    }

    private static String sha256(byte[] bytes) { Phone.text(java.security.MessageDigest.getInstance('SHA-256').digest(bytes)) }

    private int sealedAnswers() {
        query("SELECT COUNT(*) FROM sealed_answer WHERE survey_id = $survey.id")
    }
}
