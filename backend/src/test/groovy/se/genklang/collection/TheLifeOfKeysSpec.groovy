package se.genklang.collection

import ch.qos.logback.classic.Logger
import ch.qos.logback.classic.spi.ILoggingEvent
import ch.qos.logback.core.read.ListAppender
import io.micronaut.test.extensions.spock.annotation.MicronautTest
import java.nio.file.Files
import org.slf4j.LoggerFactory
import se.genklang.collection.seal.BoxKind
import se.genklang.collection.store.BallotSlot

@MicronautTest(transactional = false)
class TheLifeOfKeysSpec extends BoxSpec {

    @Override
    Map<String, String> getProperties() {
        def properties = super.properties
        def escrow = Files.createDirectories(java.nio.file.Path.of(properties['genklang.data']).resolve('escrow'))
        properties + ['genklang.keys.escrow': escrow.toString()]
    }

    def 'thirty days after the opening the late answers are opened apart, the last keys destroyed, and the result is the same'() {
        given:
        def survey = answered(7)
        close(survey)
        def before = release(survey)
        5.times { put(survey, BoxKind.LATE, sheet(survey, it)) }

        expect: 'until then the late box stays shut'
        app.getBean(BoxEnding).end(survey.id as long) == BoxState.SHREDDED
        box(survey).lateAnswers == null

        when:
        thirtyDaysPass(survey)
        app.getBean(DueBoxes).takeSteps()

        then:
        with(box(survey)) {
            state == 'ENDED'
            lateAnswers == 5
            lateUnreadable == 0
        }
        opened(survey) == 7
        opened(survey, true) == 5
        release(survey) == before
        ['ballot-box', 'late-box', 'token'].every { keys.get("$it-$survey.id").empty }
        ['ballot-box', 'late-box', 'token'].every { !Files.exists(dataFolder().resolve("escrow/$it-${survey.id}.key")) }
        query("SELECT COUNT(*) FROM sealed_answer WHERE survey_id = $survey.id") == 0
    }

    def 'fewer than five late answers are never opened, and told as such'() {
        given:
        def survey = answered(6)
        close(survey)
        4.times { put(survey, BoxKind.LATE, sheet(survey, it)) }
        thirtyDaysPass(survey)

        when:
        app.getBean(DueBoxes).takeSteps()

        then:
        box(survey).lateAnswers == 0
        opened(survey, true) == 0
        query("SELECT COUNT(*) FROM sealed_answer WHERE survey_id = $survey.id") == 0
        page(survey).contains('Färre än fem svar kom för sent. De har aldrig öppnats.')
    }

    def 'a late phone is told to use the late box, that its answer was received, or that it is too late'() {
        given: 'two phones, of which only the first sent in time, and did not hear that it had arrived'
        def slot = app.getBean(BallotSlot)
        def survey = answered(6, [waitingDays: 2])
        def sheet = sheet(survey, 1)
        def first = seal(survey, BoxKind.BALLOT, sheet)
        def second = seal(survey, BoxKind.BALLOT, sheet)
        def secondLate = seal(survey, BoxKind.LATE, sheet, second.id())
        slot.putSealed(survey.id as long, first)
        close(survey)

        expect: 'until the opening a phone may send what was sealed in time'
        slot.putSealed(survey.id as long, seal(survey, BoxKind.BALLOT, sheet)) == BallotSlot.Put.STORED

        when: 'the box is opened'
        sql("UPDATE ballot_box SET opens_on = CURRENT_DATE WHERE survey_id = $survey.id")
        releases.openAndRelease(survey.id as long)

        then: 'the first is not sent on to the late box, where its answer would count twice'
        opened(survey) == 8
        slot.putSealed(survey.id as long, first) == BallotSlot.Put.STORED_BEFORE
        slot.putSealed(survey.id as long, second) == BallotSlot.Put.SHUT
        slot.putSealed(survey.id as long, secondLate) == BallotSlot.Put.STORED
        slot.putSealed(survey.id as long, secondLate) == BallotSlot.Put.STORED_BEFORE

        when:
        thirtyDaysPass(survey)
        app.getBean(DueBoxes).takeSteps()

        then:
        slot.putSealed(survey.id as long, seal(survey, BoxKind.LATE, sheet)) == BallotSlot.Put.ENDED
    }

    def 'five envelopes of which one does not open are fewer than five answers'() {
        given:
        def survey = answered(4)
        putBytes(survey, BoxKind.BALLOT, 'not an answer'.bytes)

        when:
        close(survey)

        then:
        opened(survey) == 0
        release(survey).answered == null
        box(survey).state == 'SHREDDED'
    }

    def 'what a phone sealed is checked when it is opened: #what is counted and not stored'() {
        given:
        def survey = answered(6)
        putBytes(survey, BoxKind.BALLOT, content(this, survey).getBytes('UTF-8'))

        when:
        close(survey)

        then:
        opened(survey) == 6
        box(survey).unreadable == 1
        release(survey).unreadable == 1

        where:
        what                            | content
        'no JSON'                       | { spec, it -> 'hello' }
        'nothing at all'                | { spec, it -> '' }
        'a number'                      | { spec, it -> '12' }
        'null'                          | { spec, it -> 'null' }
        'deep nesting'                  | { spec, it -> '[' * 900 }
        'an empty sheet'                | { spec, it -> "{\"district\":${spec.district(it)},\"choices\":{},\"texts\":{}}" }
        'a sheet without its parts'     | { spec, it -> "{\"district\":${spec.district(it)}}" }
        'a district of another survey'  | { spec, it -> "{\"district\":17,\"choices\":{\"${it.questions[0].key}\":\"${it.questions[0].options[0].code}\"},\"texts\":{}}" }
        'a question nobody asked'       | { spec, it -> "{\"district\":${spec.district(it)},\"choices\":{\"extra\":\"1\"},\"texts\":{}}" }
        'an answer nobody offered'      | { spec, it -> "{\"district\":${spec.district(it)},\"choices\":{\"${it.questions[0].key}\":\"extra\"},\"texts\":{}}" }
        'a text that is too long'       | { spec, it -> "{\"district\":${spec.district(it)},\"choices\":{},\"texts\":{\"${spec.textOf(it)}\":\"${'x' * 3000}\"}}" }
    }

    def 'a key that is lost comes back from escrow, and the box is opened'() {
        given:
        def survey = answered(6)
        Files.delete(dataFolder().resolve("keys/ballot-box-${survey.id}.key"))

        when:
        close(survey)

        then:
        release(survey).answered == 6
    }

    def 'a key lost in both places is told to the inspector and the operator, and nothing else is lost'() {
        given:
        def survey = answered(6)
        def key = keys.get("ballot-box-$survey.id").get()
        ['keys', 'escrow'].each { Files.delete(dataFolder().resolve("$it/ballot-box-${survey.id}.key")) }

        expect:
        lines { app.getBean(KeyRounds).make() }.any { it.contains("The key of ballot box $survey.id is missing or wrong") }
        !box(survey).keysInOrder
        page(survey).contains('En nyckel saknas.')

        when:
        close(survey)

        then:
        box(survey).state == 'CLOSED'
        sealed(survey) == 6

        when:
        keys.put("ballot-box-$survey.id", key)

        then:
        box(survey).keysInOrder
        lines { app.getBean(KeyRounds).make() }.empty
        releases.openAndRelease(survey.id as long)
    }

    def 'with another private key under the same public one nothing is opened, and no answer is thrown away'() {
        given: 'a key file whose public half is right'
        def survey = answered(6)
        def key = keys.get("ballot-box-$survey.id").get()
        ['keys', 'escrow'].each {
            def wrong = key.clone()
            wrong[wrong.length - 1] ^= 1
            Files.write(dataFolder().resolve("$it/ballot-box-${survey.id}.key"), wrong)
        }

        when:
        close(survey)

        then:
        box(survey).state == 'CLOSED'
        !box(survey).keysInOrder
        sealed(survey) == 6
    }

    def 'the inspector reads the state, what comes when, and how far an opening has come'() {
        given:
        def survey = answered(6, [waitingDays: 3])

        expect:
        page(survey).contains('Nyckeln som ska öppna svaren är provad nu, och den fungerar.')
        page(survey).contains('har 3 dagar på sig att komma fram')

        when:
        close(survey)
        def openings = app.getBean(Openings)
        openings.begin(survey.id as long)
        openings.reached(survey.id as long, OpeningProgress.Step.ANSWERS, 4, 10)

        then:
        page(survey).contains('Steg 1 av 4: svaren öppnas och blandas. 40 procent är klart.')
        box(survey).progress == [step: 'ANSWERS', percent: 40]

        and: 'whoever asks for the opening meanwhile changes nothing'
        !releases.openAndRelease(survey.id as long)

        cleanup:
        app.getBean(Openings).end(survey.id as long)
    }

    /** What the rounds write to the log. */
    private static List<String> lines(Closure work) {
        def logger = LoggerFactory.getLogger(KeyRounds) as Logger
        def seen = new ListAppender<ILoggingEvent>()
        seen.start()
        logger.addAppender(seen)
        try {
            work()
            seen.list*.formattedMessage
        } finally {
            logger.detachAppender(seen)
        }
    }
}
