package se.genklang.release

import io.micronaut.http.HttpStatus
import io.micronaut.test.extensions.spock.annotation.MicronautTest
import jakarta.inject.Inject
import se.genklang.collection.BoxSpec
import se.genklang.collection.DueBoxes
import se.genklang.collection.seal.BoxKind

@MicronautTest(transactional = false)
class LettingLateAnswersInSpec extends BoxSpec {

    @Inject Computations computations

    def 'enough late answers are offered to the inspector, and are in the new version'() {
        given:
        def survey = settled(24, 12)

        expect:
        page(survey).contains('Ta med de sena svaren')
        visit(address(survey), signIn()).body().contains('Ja, gör en ny utgåva')

        when:
        def done = correct(survey)

        then:
        done.status == HttpStatus.SEE_OTHER
        release(survey).answered == 36

        and: 'late answers come once'
        !page(survey).contains('Ta med de sena svaren')
        page(survey).contains('Det ändras inte mer.')
    }

    def 'late answers whose difference would tell what they said change nothing, and the inspector is told so'() {
        given: 'of five, one that cannot be read any more'
        def survey = settled(6, 5)
        sql("DELETE FROM answer WHERE survey_id = $survey.id AND late = TRUE LIMIT 1")
        def before = release(survey)

        when:
        def refused = correct(survey)

        then:
        refused.status == HttpStatus.CONFLICT
        refused.body().contains('Resultatet står kvar som det var')
        release(survey) == before
    }

    def 'without late answers there is nothing to offer'() {
        given:
        def survey = settled(7, 0)

        expect:
        !page(survey).contains('Ta med de sena svaren')
        page(survey).contains('Det ändras inte mer.')
    }

    def 'there is nothing to let in before the first release'() {
        given:
        def survey = answered(5)

        expect:
        visit(address(survey), signIn()).status == HttpStatus.NOT_FOUND
        correct(survey).status == HttpStatus.NOT_FOUND
    }

    def 'the page tells how far the result has come while it is computed'() {
        given:
        def survey = answered(5)
        computations.reached(survey.id as long, 40)

        expect:
        page(survey).contains('40 procent är klart')

        cleanup:
        computations.end(survey.id as long)
    }

    /** A released survey whose late box is settled too. */
    private Map settled(int people, int late) {
        def survey = answered(people)
        close(survey)
        late.times { put(survey, BoxKind.LATE, sheet(survey, it)) }
        thirtyDaysPass(survey)
        app.getBean(DueBoxes).takeSteps()
        survey
    }

    private correct(Map survey) {
        post(address(survey), [:], signIn())
    }

    private static String address(Map survey) { "/inspektion/enkater/$survey.id/ny-utgava" }
}
