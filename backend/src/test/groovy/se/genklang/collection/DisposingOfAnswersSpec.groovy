package se.genklang.collection

import io.micronaut.http.HttpStatus
import io.micronaut.test.extensions.spock.annotation.MicronautTest

@MicronautTest(transactional = false)
class DisposingOfAnswersSpec extends BoxSpec {

    def 'on the day of disposal answers and their copies go, and the release stays'() {
        given:
        def survey = answered(7)
        def other = answered(6)
        [survey, other].each { close(it) }
        def released = release(survey)

        when: 'the inspector writes the day and the decision'
        def saved = decide(survey, '2099-12-31', '3.4.1-99 / 2026')

        then:
        saved.status == HttpStatus.SEE_OTHER
        visit("/inspektion/granskningar/$survey.reviewId", signIn()).body().with {
            it.contains('31 december 2099') && it.contains('3.4.1-99/2026')
        }

        when: 'it is not that day yet'
        app.getBean(DueBoxes).takeSteps()

        then:
        opened(survey) == 7

        when: 'it is'
        dayComes(survey)
        app.getBean(DueBoxes).takeSteps()

        then:
        opened(survey) == 0
        query("SELECT COUNT(*) FROM answer_text WHERE survey_id = $survey.id") == 0
        !backedUp(survey)
        release(survey) == released
        visit("/inspektion/enkater/$survey.id", signIn()).body().contains('De enskilda svaren raderades')

        and: 'there is nothing left that could correct it'
        staff.post("/api/surveys/$survey.id/release/corrections").status == 409

        and: 'other reviews keep theirs'
        opened(other) == 6
        backedUp(other)
    }

    def 'a survey without a release keeps its answers, whatever the day'() {
        given:
        def survey = answered(6)
        close(survey)
        decide(survey, '2099-12-31', '3.4.1-99/2026')
        dayComes(survey)
        sql("UPDATE survey SET state = 'CLOSED' WHERE id = $survey.id")

        when:
        app.getBean(DueBoxes).takeSteps()

        then:
        opened(survey) == 6
        backedUp(survey)
    }

    def 'a day without a decision is not kept: #day, "#decision"'() {
        given:
        def survey = newDraft(staff, newReview(staff))

        when:
        def answer = decide(survey, day, decision)

        then:
        answer.status == HttpStatus.UNPROCESSABLE_ENTITY
        answer.body().contains(words)
        query('SELECT COUNT(*) FROM review_disposal WHERE review = ' + survey.reviewId) == 0

        where:
        day          | decision          | words
        '2099-12-31' | ' '               | 'Utan beslut får svaren inte gallras.'
        '2099-12-31' | 'x' * 61          | 'Skriv högst 60 tecken.'
        ''           | '3.4.1-99/2026'   | 'Skriv dagen som år, månad och dag'
        '2020-01-01' | '3.4.1-99/2026'   | 'Välj en dag som kommer'
        '2101-01-01' | '3.4.1-99/2026'   | 'Välj en dag som kommer'
    }

    private decide(Map survey, String day, String decision) {
        post("/inspektion/granskningar/$survey.reviewId/gallring", [gallras: day, beslut: decision], signIn())
    }

    private void dayComes(Map survey) {
        sql("UPDATE review_disposal SET dispose_on = CURRENT_DATE WHERE review = $survey.reviewId")
    }
}
