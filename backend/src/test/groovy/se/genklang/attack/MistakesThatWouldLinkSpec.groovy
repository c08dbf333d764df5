package se.genklang.attack

import io.micronaut.test.extensions.spock.annotation.MicronautTest
import java.nio.file.Files
import java.nio.file.Path
import org.slf4j.LoggerFactory
import se.genklang.collection.AnswerSheet
import se.genklang.collection.domain.InvitationCode
import se.genklang.collection.seal.BoxKind
import se.genklang.collection.seal.CodeHash
import se.genklang.collection.seal.Seal
import se.genklang.collection.seal.SheetCodec
import se.genklang.collection.store.BallotSlot
import se.genklang.collection.store.BoxStore

import static se.genklang.attack.CarelessOpening.ids

/** Each check of {@link LinkingCodesAndAnswersSpec} can fail: with one mistake, the attack that it is for succeeds. */
@MicronautTest(transactional = false)
class MistakesThatWouldLinkSpec extends AttackSpec {
    static final List<Integer> FEW = [12, 12, 40]
    /** As many as lie on one page: when a page is split, places are given out anew. */
    static final List<Integer> ONE_PAGE = [12]

    void setup() {
        // What another mistake left in these tables is not to be found again.
        ['answer', 'answer_text'].each { sql("TRUNCATE TABLE $it") }
    }

    def 'when #mistake, an attack by order links nearly everybody'() {
        given:
        columns.each { sql("ALTER TABLE $it") }
        def played = crowd.answer(clue.contains('place on disk') ? ONE_PAGE : FEW, [new ByForm(app)], [waitingDays: 14])
        played.each { open(new CarelessOpening(thief, app.getBean(SheetCodec)), it) }

        when:
        def guesses = new Guesses(steal(played), played)
        println "When $mistake: $guesses"

        then:
        guesses.best.value > 0.9 * guesses.people
        guesses.successful.any { it.contains(clue) }

        cleanup:
        columns.reverse().each { sql("ALTER TABLE ${it.tokenize(' ').first()} DROP COLUMN ${it.tokenize(' ')[2]}") }

        where:
        mistake | columns | clue | open
        'the answer keeps the id of its envelope'       | ['answer ADD envelope_id BINARY(32) NULL'] | "the answer's envelope_id" | { CarelessOpening box, PlayedSurvey s ->
            def drawn = box.envelopes(s)
            box.writeAnswers(s, drawn, ids(drawn.size()), [envelope_id: { it.envelope.id }])
            box.writeTexts(s, box.envelopes(s))
        }
        'the answer keeps the time when it came'        | [CREATED, 'answer ADD created_at TIMESTAMP(6) NULL'] | "the answer's created_at" | { box, s ->
            def drawn = box.envelopes(s)
            box.writeAnswers(s, drawn, ids(drawn.size()), [created_at: { it.envelope.created_at }])
            box.writeTexts(s, box.envelopes(s))
        }
        'answers are numbered as they came'             | [SERIAL, 'answer ADD serial BIGINT NOT NULL AUTO_INCREMENT UNIQUE'] | "the answer's serial" | { box, s ->
            def came = box.envelopes(s, 'serial')
            box.writeAnswers(s, came, ids(came.size(), false))
            box.writeTexts(s, box.envelopes(s))
        }
        'answers are written without being shuffled'    | [] | "the answer's place on disk" | { box, s ->
            def asTheyLie = box.envelopes(s, 'id')
            box.writeAnswers(s, asTheyLie, ids(asTheyLie.size(), false))
            box.writeTexts(s, box.envelopes(s))
        }
        'ids are sorted but envelopes not shuffled'     | [] | 'the id of the envelope = the id of the answer' | { box, s ->
            def asTheyLie = box.envelopes(s, 'id')
            box.writeAnswers(s, asTheyLie, ids(asTheyLie.size()))
            box.writeTexts(s, box.envelopes(s))
        }
        'each answer is stored by itself when it comes' | [SERIAL] | 'the time a code was used = the answer in the log' | { box, s ->
            def came = box.envelopes(s, 'serial')
            box.writeAnswers(s, came, ids(came.size(), false), [:], false)
            box.writeTexts(s, box.envelopes(s))
        }
        'the id of the answer is made from the code'    | [] | 'the hash of the code = the id of the answer' | { box, s ->
            def drawn = box.envelopes(s)
            box.writeAnswers(s, drawn, drawn.collect { hashOf(s, it.sheet)[0..<16] as byte[] })
            box.writeTexts(s, box.envelopes(s))
        }
        'texts are written along with their answers'    | [] | 'the id of the answer = the id of the text' | { box, s ->
            def drawn = box.envelopes(s)
            box.writeAnswers(s, drawn, ids(drawn.size()))
            box.writeTexts(s, drawn)
        }
    }

    def 'an id made from #from is found: #found'() {
        given:
        def played = crowd.answer([12], [new ByForm(app)], [waitingDays: 14])
        def box = new CarelessOpening(thief, app.getBean(SheetCodec))
        def drawn = box.envelopes(played.first())

        when:
        box.writeAnswers(played.first(), drawn, drawn.collect { makeId(played.first(), it) })

        then:
        with(new Traces(steal(played), played)) {
            [codes: !ofCodesAmongAnswers().empty, answers: !ofAnswersAmongCodes().empty].findAll { it.value }.keySet() == found
        }

        where:
        from           | makeId                                               || found
        'nothing else' | { s, one -> ids(1).first() }                         || [] as Set
        'the code'     | { s, one -> hashOf(s, one.sheet)[0..<16] as byte[] } || ['codes', 'answers'] as Set
        'the envelope' | { s, one -> one.envelope.id[0..<16] as byte[] }      || ['answers'] as Set
    }

    def 'a code that is written down anywhere is found'() {
        given:
        def played = crowd.answer([12], [new ByForm(app)], [waitingDays: 14])
        def file = Path.of(app.getRequiredProperty('genklang.data', String), 'notes')

        when:
        Files.writeString(file, "used just now: ${played[0].codes[3]}")
        LoggerFactory.getLogger('se.genklang.careless').info('code {} was used', played[0].codes[3])

        then:
        with(new Traces(steal(played), played)) {
            ofCodesInClear(filesOfTheProgram()) == ['notes at byte 15']
            ofCodesInClear(it.loot.files).empty
        }
        written().contains(played[0].codes[3])

        cleanup:
        Files.deleteIfExists(file)
    }

    def 'a key that was kept is found, and opens what the log holds'() {
        given:
        def played = crowd.answer([12], [new ByForm(app)])
        def kept = Path.of(app.getRequiredProperty('genklang.data', String), 'keys', 'forgotten.key')

        when:
        Files.write(kept, [played[0].key.publicKey(), played[0].key.privateKey()].collectMany { it as List<Byte> } as byte[])

        then:
        with(new Traces(steal(played), played)) {
            ofKeys(filesOfTheProgram()).size() == 1
            opened([kept]) == 2
        }

        cleanup:
        Files.deleteIfExists(kept)
    }

    def 'envelopes that are only as long as what is in them are found'() {
        given:
        def slot = app.getBean(BallotSlot)
        def boxes = app.getBean(BoxStore)
        def codec = app.getBean(SheetCodec)
        WayToAnswer tight = { String slug, String code, AnswerSheet sheet ->
            def survey = query("SELECT id FROM survey WHERE slug = '$slug'")
            def content = codec.write(sheet)
            def hash = app.getBean(CodeHash).of(survey, InvitationCode.typed(code).get())
            slot.put(survey, Seal.seal(boxes.find(survey).get().publicKey(), survey, BoxKind.BALLOT, ids(2).collectMany { it as List<Byte> } as byte[], content, content.length), hash)
        }
        def played = crowd.answer([12], [tight], [waitingDays: 14])

        expect:
        new Traces(steal(played), played).lengthsBySurvey() != [1] as Set
    }

    private static final String CREATED = 'sealed_answer ADD created_at TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6)'
    private static final String SERIAL = 'sealed_answer ADD serial BIGINT NOT NULL AUTO_INCREMENT UNIQUE'

    private static byte[] hashOf(PlayedSurvey survey, AnswerSheet sheet) {
        survey.codeHashes[survey.personWho(sheet.choices())].decodeHex()
    }
}
