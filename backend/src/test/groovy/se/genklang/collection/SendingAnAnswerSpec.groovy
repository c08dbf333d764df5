package se.genklang.collection

import io.micronaut.http.HttpRequest
import io.micronaut.http.MediaType
import io.micronaut.test.extensions.spock.annotation.MicronautTest
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import se.genklang.support.Api
import se.genklang.support.AppSpec
import se.genklang.support.SampleReviews
import spock.lang.Shared

@MicronautTest(transactional = false)
class SendingAnAnswerSpec extends AppSpec implements SampleReviews {

    Api staff
    Api anyone
    Map survey

    def setup() {
        staff = staffApi()
        anyone = new Api(server.URL.toString())
    }

    def 'an answer sent twice with the same key is counted once'() {
        given:
        def path = openDoor()
        def answer = [key: SubmissionKey.random(), answers: answers(survey)]

        expect:
        anyone.post(path, answer).status == 201
        anyone.post(path, answer).status == 200
        sealedAnswers() == 1
    }

    def 'the same answer sent a hundred times at once is counted once'() {
        given:
        def path = openDoor()
        def answer = [key: SubmissionKey.random(), answers: answers(survey)]
        def pool = Executors.newFixedThreadPool(16)

        when:
        def statuses = pool.invokeAll((1..100).collect { { -> anyone.post(path, answer).status } as Callable })*.get()
        pool.shutdown()

        then:
        statuses.count(201) == 1
        statuses.count(200) == 99
        sealedAnswers() == 1
    }

    def 'a code lets one person answer once, from whichever page they come'() {
        given:
        openSurveyWithCodes()
        def code = newCodes(staff, survey, 'Farsta', 1).first()
        def path = "/api/e/$survey.slug/answers"
        def first = [key: SubmissionKey.random(), code: code.toLowerCase(), answers: answers(survey)]

        expect: 'the answer is taken, and taking the same again is no error'
        anyone.post(path, first).status == 201
        anyone.post(path, first).status == 200

        and: 'another answer with the same code is refused, kindly'
        def second = anyone.post(path, first + [key: SubmissionKey.random()])
        second.status == 409
        second.json.type == '/problems/code-used'
        second.json.detail.contains('Om du nyss tryckte Skicka så har svaret kommit fram.')
        sealedAnswers() == 1
    }

    def 'of two people with one code at the same moment one is counted'() {
        given:
        openSurveyWithCodes()
        def code = newCodes(staff, survey, 'Farsta', 1).first()
        def pool = Executors.newFixedThreadPool(8)

        when:
        def statuses = pool.invokeAll((1..40).collect {
            { -> anyone.post("/api/e/$survey.slug/answers", [key: SubmissionKey.random(), code: code, answers: answers(survey)]).status } as Callable
        })*.get()
        pool.shutdown()

        then:
        statuses.count(201) == 1
        statuses.count(409) == 39
        sealedAnswers() == 1
    }

    def 'a code that is #what is answered with what to do, beside the code'() {
        given:
        openSurveyWithCodes()

        when:
        def reply = anyone.post("/api/e/$survey.slug/answers", [key: SubmissionKey.random(), code: code, answers: answers(survey)])

        then:
        reply.status == 422
        reply.json.errors*.field == ['code']
        reply.json.errors.first().message
        sealedAnswers() == 0

        where:
        what          | code
        'missing'     | null
        'empty'       | '  '
        'mistyped'    | 'K7M2-Q8XW-3PA'
        'made up'     | se.genklang.collection.domain.InvitationCode.random(new java.security.SecureRandom()).printed()
        'another one' | '0000-0000-000'
    }

    def 'an answer that #what is refused and nothing is stored'() {
        given:
        def path = openDoor()

        when:
        def reply = anyone.post(path, [key: SubmissionKey.random(), answers: given(survey)])

        then:
        reply.status == 422
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
        anyone.post(path, [key: SubmissionKey.random(), answers: [(question.key): '”' * question.maxLength]]).status == 201
    }

    def 'a survey that is #what takes no answer'() {
        given:
        openDoor()
        def path = where.replace('SLUG', survey.slug).replace('DOOR', doors(staff, survey).Bromma)
        if (what == 'closed') staff.post("/api/surveys/$survey.id/close")

        expect:
        anyone.post(path, [key: SubmissionKey.random(), answers: answers(survey)]).status == status
        sealedAnswers() == 0

        where:
        what                           | status | where
        'closed'                       | 410    | '/api/e/SLUG/DOOR/answers'
        'unknown'                      | 404    | '/api/e/no-such-survey/abcde/answers'
        'reached through no door'      | 404    | '/api/e/SLUG/answers'
        'reached through a wrong door' | 404    | '/api/e/SLUG/zzzzz/answers'
    }

    def 'a draft cannot be answered or seen'() {
        given:
        def draft = newDraft(staff, newReview(staff))

        expect:
        anyone.get("/api/e/$draft.slug").status == 404
        send(HttpRequest.GET("/e/$draft.slug").accept(MediaType.TEXT_HTML)).status.code == 404
    }

    def 'no answer gets in after the survey was closed, however many are on their way'() {
        given:
        def path = openDoor()
        def pool = Executors.newFixedThreadPool(8)

        when:
        def sending = (1..200).collect {
            pool.submit({ -> anyone.post(path, [key: SubmissionKey.random(), answers: answers(survey, it % 3)]).status } as Callable)
        }
        Thread.sleep(150)
        staff.post("/api/surveys/$survey.id/close")
        def statuses = sending*.get()
        pool.shutdown()
        def release = staff.get("/api/surveys/$survey.id/release").json

        then: 'what was acknowledged is in the result, and nothing else'
        statuses.every { it in [201, 410] }
        (release.answered ?: 0) == (statuses.count(201) < 5 ? 0 : statuses.count(201))
    }

    private String openDoor() {
        survey = newOpenSurvey(staff, newReview(staff))
        "/api/e/$survey.slug/${doors(staff, survey).Bromma}/answers"
    }

    private void openSurveyWithCodes() {
        survey = newOpenSurvey(staff, newReview(staff), [codes: true])
    }

    private int sealedAnswers() {
        query("SELECT COUNT(*) FROM sealed_answer WHERE survey_id = $survey.id")
    }
}
