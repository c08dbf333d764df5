package se.genklang.collection

import io.micronaut.http.HttpRequest
import io.micronaut.http.MediaType
import io.micronaut.test.extensions.spock.annotation.MicronautTest
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import se.genklang.support.Api
import se.genklang.support.AppSpec
import se.genklang.support.SampleReviews

/** Answers from people without scripts: code and answers in one form, sealed by the program when it arrives. */
@MicronautTest(transactional = false)
class SendingAnAnswerSpec extends AppSpec implements SampleReviews {

    Api staff
    Map survey

    def setup() {
        staff = staffApi()
    }

    def 'a form sent twice is counted once'() {
        given:
        def path = openDoor()
        def form = [key: SubmissionKey.random()] + fields(answers(survey))

        expect:
        sent(path, form) == 303
        sent(path, form) == 303
        sealedAnswers() == 1
    }

    def 'the same form sent a hundred times at once is counted once'() {
        given:
        def path = openDoor()
        def form = [key: SubmissionKey.random()] + fields(answers(survey))

        expect:
        atOnce(100) { sent(path, form) }.every { it == 303 }
        sealedAnswers() == 1
    }

    def 'a code lets one person answer once, from whichever page they come'() {
        given:
        openSurveyWithCodes()
        def code = newCodes(staff, survey, 'Farsta', 1).first()
        def first = [key: SubmissionKey.random(), code: code.toLowerCase()] + fields(answers(survey))

        expect: 'the answer is taken, and taking the same again is no error'
        sent("/e/$survey.slug", first) == 303
        sent("/e/$survey.slug", first) == 303

        and: 'another answer with the same code is refused, kindly'
        def second = form("/e/$survey.slug", first + [key: SubmissionKey.random()])
        second.status.code == 409
        second.body().contains('Om du nyss tryckte Skicka så har svaret kommit fram.')
        sealedAnswers() == 1
    }

    def 'of two people with one code at the same moment one is counted'() {
        given:
        openSurveyWithCodes()
        def code = newCodes(staff, survey, 'Farsta', 1).first()

        when:
        def statuses = atOnce(40) { sent("/e/$survey.slug", [key: SubmissionKey.random(), code: code] + fields(answers(survey))) }

        then:
        statuses.count(303) == 1
        statuses.count(409) == 39
        sealedAnswers() == 1
    }

    def 'a code and the answer that came with it have no value in common in the database'() {
        given:
        openSurveyWithCodes()
        def code = newCodes(staff, survey, 'Farsta', 1).first()
        form("/e/$survey.slug", [key: SubmissionKey.random(), code: code] + fields(answers(survey)))

        when:
        def ofCode = rows("""SELECT HEX(code_hash), HEX(issued_for) FROM invitation_code c
            JOIN collection_point p ON p.id = c.point_id WHERE issued_for IS NOT NULL AND p.survey_id = $survey.id""").flatten()
        def ofAnswer = rows("SELECT HEX(id), HEX(enc), HEX(ciphertext) FROM sealed_answer WHERE survey_id = $survey.id").flatten()

        then:
        ofCode.size() == 2
        ofCode.every { value -> ofAnswer.every { !it.contains(value) } }
    }

    def 'a code that is #what is answered with what to do, beside the code'() {
        given:
        openSurveyWithCodes()

        when:
        def reply = form("/e/$survey.slug", [key: SubmissionKey.random(), code: code] + fields(answers(survey)))

        then:
        reply.status.code == 422
        reply.body().contains('id="code-fault"')
        sealedAnswers() == 0

        where:
        what          | code
        'missing'     | ''
        'empty'       | '  '
        'mistyped'    | 'K7M2-Q8XW-3PA'
        'made up'     | se.genklang.collection.domain.InvitationCode.random(new java.security.SecureRandom()).printed()
        'another one' | '0000-0000-000'
    }

    def 'an answer that #what is refused and nothing is stored'() {
        given:
        def path = openDoor()

        expect:
        sent(path, [key: SubmissionKey.random()] + fields(given(survey))) == 422
        sealedAnswers() == 0

        where:
        what                              | given
        'says nothing'                    | { [:] }
        'says only blanks'                | { s -> [(s.questions.find { it.kind == 'TEXT' }.key): '   '] }
        'names an unknown alternative'    | { s -> [(s.questions.first().key): 'no-such-alternative'] }
        'answers a question not asked'    | { ['no-such-question': 'yes'] }
        'is longer than the shown limit'  | { s -> [(s.questions.find { it.kind == 'TEXT' }.key): 'å' * 1001] }
    }

    def 'a free text of exactly the shown limit is taken'() {
        given:
        def path = openDoor()
        def question = survey.questions.find { it.kind == 'TEXT' }

        expect:
        sent(path, [key: SubmissionKey.random()] + fields([(question.key): '”' * question.maxLength])) == 303
    }

    def 'a survey that is #what takes no answer'() {
        given:
        openDoor()
        def path = where.replace('SLUG', survey.slug).replace('DOOR', doors(staff, survey).Bromma)
        if (what == 'closed') staff.post("/api/surveys/$survey.id/close")

        expect:
        sent(path, [key: SubmissionKey.random()] + fields(answers(survey))) == status
        sealedAnswers() == 0

        where:
        what                           | status | where
        'closed'                       | 410    | '/e/SLUG/DOOR'
        'unknown'                      | 404    | '/e/no-such-survey/abcde'
        'reached through no door'      | 404    | '/e/SLUG'
        'reached through a wrong door' | 404    | '/e/SLUG/zzzzz'
    }

    def 'a draft cannot be answered or seen'() {
        given:
        def draft = newDraft(staff, newReview(staff))

        expect:
        new Api(server.URL.toString()).get("/api/e/$draft.slug").status == 404
        new Api(server.URL.toString()).get("/api/e/$draft.slug/keys").status == 404
        send(HttpRequest.GET("/e/$draft.slug").accept(MediaType.TEXT_HTML)).status.code == 404
    }

    def 'no form gets in after the survey was closed, however many are on their way'() {
        given:
        def path = openDoor()
        def pool = Executors.newFixedThreadPool(8)

        when:
        def sending = (1..200).collect {
            pool.submit({ -> sent(path, [key: SubmissionKey.random()] + fields(answers(survey, it % 3))) } as Callable)
        }
        sending[40].get()
        staff.post("/api/surveys/$survey.id/close")
        def statuses = sending*.get()
        pool.shutdown()
        def release = staff.get("/api/surveys/$survey.id/release").json

        then: 'what was acknowledged is in the result, and nothing else'
        statuses.every { it in [303, 410] }
        (release.answered ?: 0) == (statuses.count(303) < 5 ? 0 : statuses.count(303))
    }

    private int sent(String path, Map fields) { form(path, fields).status.code }

    private form(String path, Map fields) {
        def body = ([step: 'send'] + fields).collect { name, value -> "${URLEncoder.encode("$name", 'UTF-8')}=${URLEncoder.encode("$value", 'UTF-8')}" }.join('&')
        send(HttpRequest.POST(path, body).contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE).accept(MediaType.TEXT_HTML_TYPE))
    }

    private static Map fields(Map answers) { answers.collectEntries { key, value -> ["a.$key".toString(), value] } }

    private static List atOnce(int times, Closure act) {
        def pool = Executors.newFixedThreadPool(16)
        def results = pool.invokeAll((1..times).collect { act as Callable })*.get()
        pool.shutdown()
        results
    }

    private String openDoor() {
        survey = newOpenSurvey(staff, newReview(staff))
        "/e/$survey.slug/${doors(staff, survey).Bromma}"
    }

    private void openSurveyWithCodes() {
        survey = newOpenSurvey(staff, newReview(staff), [codes: true])
    }

    private int sealedAnswers() {
        query("SELECT COUNT(*) FROM sealed_answer WHERE survey_id = $survey.id")
    }
}
