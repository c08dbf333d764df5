package se.genklang.collection

import io.micronaut.http.HttpRequest
import io.micronaut.http.MediaType
import io.micronaut.test.extensions.spock.annotation.MicronautTest
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import se.genklang.support.Api
import se.genklang.support.AppSpec
import se.genklang.support.SampleReviews
import se.genklang.support.SealingPhone

/** Attack A4: replay, double spending, swapping and forging, and what a phone meets that has lost a reply. */
@MicronautTest(transactional = false)
class SpendingATokenSpec extends AppSpec implements SampleReviews {
    Api staff
    Map survey
    SealingPhone phone
    List<String> codes

    def setup() {
        staff = staffApi()
        survey = newOpenSurvey(staff, newReview(staff), [codes: true, waitingDays: 1])
        phone = new SealingPhone(server.URL.toString(), survey)
        codes = newCodes(staff, survey, 'Farsta', 3)
    }

    def 'a code is checked without being used, and tells its district'() {
        expect:
        2.times {
            def checked = phone.check(codes[0])
            assert checked.status == 200
            assert checked.json == [district: points(staff, survey).Farsta.districtId, name: 'Farsta']
        }
        phone.withCode(codes[0], answers(survey)).status == 201
    }

    def 'a lost reply to the trade costs nothing: the same request gets the same answer, and another one none'() {
        given:
        def asked = phone.blind()
        def first = phone.issue(codes[0], asked)

        expect:
        first.status == 200
        phone.issue(codes[0], asked).json == first.json

        and: 'one code on two phones: the second is told, and nothing is stored'
        with(phone.issue(codes[0], phone.blind())) {
            status == 409
            json.type == '/problems/code-used'
            json.detail.contains('Om du nyss tryckte Skicka så har svaret kommit fram.')
        }
        sealedAnswers() == 0
    }

    def 'of many phones with one code at the same moment one gets a token'() {
        given:
        def asked = (1..24).collect { phone.blind() }

        expect:
        with(atOnce(24) { phone.issue(codes[0], asked[it]).status }) {
            count(200) == 1
            count(409) == 23
        }
    }

    def 'a lost reply to the answer costs nothing: sent again it counts once, and the first stays'() {
        given:
        def spent = token(codes[0])
        def first = phone.envelope(answers(survey), spent)
        def stored = { rows("SELECT HEX(ciphertext) FROM sealed_answer WHERE survey_id = $survey.id") }

        expect:
        phone.put(first).with { [status, json] } == [201, [received: true]]
        phone.put(first).with { [status, json] } == [200, [received: true]]

        when:
        def before = stored()

        then:
        phone.put(phone.envelope(answers(survey, 1), spent)).status == 200
        phone.put(phone.envelope(answers(survey), spent + [box: 'L'])).status == 200
        stored() == before
    }

    def 'the same token sent a hundred times at once puts in one answer'() {
        given:
        def spent = token(codes[0])
        def envelopes = (1..100).collect { phone.envelope(answers(survey, it % 3), spent) }

        expect:
        with(atOnce(100) { phone.put(envelopes[it]).status }) {
            count(201) == 1
            count(200) == 99
        }
        sealedAnswers() == 1
    }

    def 'a token that is #what is refused in plain words, and nothing is stored'() {
        given:
        def spent = token(codes[0])
        def changed = change(spent.token.clone(), spent.message.clone())

        when:
        def reply = phone.put(phone.envelope(answers(survey), [token: changed[0], message: changed[1]]))

        then:
        reply.status == 403
        reply.json.type == '/problems/token-refused'
        reply.json.detail.contains('Be om en ny kod')
        sealedAnswers() == 0

        where:
        what                          | change
        'missing'                     | { t, m -> [null, m] }
        'changed by a bit'            | { t, m -> t[200] = (t[200] ^ 4) as byte; [t, m] }
        'for another message'         | { t, m -> m[0] = (m[0] ^ 1) as byte; [t, m] }
        'for another nonce'           | { t, m -> m[77] = (m[77] ^ 1) as byte; [t, m] }
        'all zeros'                   | { t, m -> [new byte[256], m] }
        'too short'                   | { t, m -> [Arrays.copyOf(t, 255), m] }
        'longer by a zero in front'   | { t, m -> [([0] + (t as List)) as byte[], m] }
        'as large as it can be'       | { t, m -> [([-1] * 256) as byte[], m] }
        'not signed, only blinded'    | { t, m -> [Arrays.copyOf(m, 256), m] }
    }

    def 'a token of one survey buys nothing in another, whichever survey its message names'() {
        given:
        def other = newOpenSurvey(staff, newReview(staff), [codes: true])
        def there = new SealingPhone(server.URL.toString(), other)
        def spent = token(codes[0])

        expect: 'the message still names its own survey'
        there.put(there.envelope(answers(other), spent)).status == 403

        when: 'a phone that lies about the survey has a message of the other one signed here'
        def asked = there.blind()
        def signed = phone.issue(codes[1], asked)
        there.token(asked, signed)

        then: 'the signature is not of the other survey\'s key'
        thrown(IllegalArgumentException)
        query("SELECT COUNT(*) FROM sealed_answer WHERE survey_id = $other.id") == 0
    }

    def 'two tokens cannot be swapped or put together'() {
        given:
        def (one, two) = [token(codes[0]), token(codes[1])]

        expect:
        phone.put(phone.envelope(answers(survey), [message: one.message, token: two.token])).status == 403
        phone.put(phone.envelope(answers(survey), [message: two.message, token: one.token])).status == 403
        sealedAnswers() == 0
    }

    def 'a form without scripts cannot use a code that was traded, nor a phone one that was used in a form'() {
        given:
        token(codes[0])
        form(codes[1])

        expect:
        form(codes[0]) == 409
        phone.issue(codes[1], phone.blind()).status == 409
        phone.check(codes[1]).status == 409
    }

    def 'a phone that comes after the ballot box was opened is sent to the late box, and then heard'() {
        given:
        def spent = token(codes[0])
        sql("UPDATE ballot_box SET state = 'OPENED' WHERE survey_id = $survey.id")

        expect:
        with(phone.put(phone.envelope(answers(survey), spent))) {
            status == 409
            json.type == '/problems/use-late'
        }
        phone.put(phone.envelope(answers(survey), spent + [box: 'L'])).status == 201
        rows("SELECT box FROM sealed_answer WHERE survey_id = $survey.id") == [['L']]

        and: 'its trade works as before, for as long as there is a box to put into'
        phone.issue(codes[1], phone.blind()).status == 200
    }

    def 'an answer that was in the box before it was opened is known as received, and not counted again as late'() {
        given:
        def spent = token(codes[0])
        phone.put(phone.envelope(answers(survey), spent))
        sql("UPDATE sealed_answer SET enc = NULL, ciphertext = NULL WHERE survey_id = $survey.id")
        sql("UPDATE ballot_box SET state = 'SHREDDED' WHERE survey_id = $survey.id")

        expect:
        phone.put(phone.envelope(answers(survey), spent)).status == 200
        phone.put(phone.envelope(answers(survey), spent + [box: 'L'])).status == 200
        sealedAnswers() == 1
    }

    def 'a phone that comes after everything is told so'() {
        given:
        def spent = token(codes[0])
        sql("UPDATE ballot_box SET state = 'ENDED' WHERE survey_id = $survey.id")

        expect:
        ['B', 'L'].each { box ->
            def reply = phone.put(phone.envelope(answers(survey), spent + [box: box]))
            assert [reply.status, reply.json.type] == [410, '/problems/ended']
        }
        sealedAnswers() == 0
    }

    def 'a phone that sealed in time may send until the box is opened'() {
        given:
        def spent = token(codes[0])
        staff.post("/api/surveys/$survey.id/close")

        expect:
        staff.get("/api/surveys/$survey.id/box").json.state == 'CLOSED'
        phone.put(phone.envelope(answers(survey), spent)).status == 201
        phone.withCode(codes[1], answers(survey)).status == 201
        sealedAnswers() == 2
    }

    def 'neither what the code leaves behind nor what the token does can be found in the other'() {
        given:
        phone.withCode(codes[0], answers(survey))

        when:
        def ofCode = rows("""SELECT HEX(code_hash), HEX(issued_for) FROM invitation_code c
            JOIN collection_point p ON p.id = c.point_id WHERE issued_for IS NOT NULL AND p.survey_id = $survey.id""").flatten()
        def ofAnswer = rows("SELECT HEX(id), HEX(enc), HEX(ciphertext) FROM sealed_answer WHERE survey_id = $survey.id").flatten()

        then:
        ofCode.every { value -> ofAnswer.every { !it.contains(value) } }
    }

    private Map token(String code) {
        def asked = phone.blind()
        [message: asked.preparedMessage, token: phone.token(asked, phone.issue(code, asked))]
    }

    private int form(String code) {
        def body = "step=send&key=${SubmissionKey.random()}&code=$code&a.${survey.questions.first().key}=dont-know"
        send(HttpRequest.POST("/e/$survey.slug", body.toString()).contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
            .accept(MediaType.TEXT_HTML_TYPE)).status.code
    }

    private static List atOnce(int times, Closure act) {
        def pool = Executors.newFixedThreadPool(16)
        def results = pool.invokeAll((0..<times).collect { number -> { -> act(number) } as Callable })*.get()
        pool.shutdown()
        results
    }

    private int sealedAnswers() {
        query("SELECT COUNT(*) FROM sealed_answer WHERE survey_id = $survey.id")
    }
}
