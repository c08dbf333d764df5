package se.genklang.attack

import io.micronaut.test.extensions.spock.annotation.MicronautTest
import se.genklang.support.Api
import spock.lang.Shared

/**
 * The attacks A1 to A3 of docs/security.md: a thief has the database, its files and its binary log, the program's folder
 * and log, and knows who was given which code and in which order they came. Everyone answers as fast as they can, one
 * after the other, so that nothing is hidden by chance.
 */
@MicronautTest(transactional = false)
class LinkingCodesAndAnswersSpec extends AttackSpec {
    static final SURVEYS = Integer.getInteger('attack.surveys', 200)

    @Shared List<PlayedSurvey> played
    @Shared Loot loot
    @Shared Traces traces

    void setup() {
        if (loot == null) {
            played = play()
            loot = steal(played)
            traces = new Traces(loot, played)
        }
    }

    def 'the surveys were really played, opened, and stolen whole'() {
        expect:
        def people = played.sum { it.size() }
        loot.dump.collectEntries { [it.key, it.value.size()] } == [invitation_code: people, sealed_answer: people, answer: people, answer_text: people]
        loot.pages.every { loot.dump[it.key].size() == it.value.size() }
        loot.dump.invitation_code.every { it.issued_for }
        loot.dump.sealed_answer.every { it.ciphertext == null }
        loot.log.count { it.table == 'answer' && it.insert } == people
    }

    def 'no order that is left anywhere links people and answers, people and texts, or answers and texts, better than chance'() {
        when:
        def guesses = new Guesses(loot, played)
        println guesses

        then: 'whoever wins by luck does not win again on surveys that are as many and new'
        guesses.successful.empty || again().successful.intersect(guesses.successful).empty
    }

    def 'all answers of a survey were written in one transaction, and so were all its texts'() {
        expect:
        ['answer', 'answer_text'].every { table ->
            loot.log.findAll { it.table == table }.groupBy { it.after[0] }.values().every { it*.transaction.toSet().size() == 1 }
        }

        and: 'a transaction number that is still on disk is the same for all; MariaDB sets old ones to zero'
        ['answer', 'answer_text'].every { table ->
            loot.dump[table].groupBy { it.survey_id }.values().every { rows ->
                rows.collect { loot.pages[table][it.id].transaction }.findAll { it }.toSet().size() <= 1
            }
        }
    }

    def 'codes and answers have no eight bytes in common, in no table and no entry of the log'() {
        expect:
        traces.ofCodesAmongAnswers().empty
        traces.ofAnswersAmongCodes().empty
    }

    def 'no code stands anywhere, and neither log says what anyone answered'() {
        expect:
        traces.ofCodesInClear(loot.files + filesOfTheProgram()).empty
        new ByteSearch().with { search ->
            played.each { it.codes.each { search.add(it.bytes).add(it.replace('-', '').bytes) } }
            loot.dump.each { table, rows -> rows.each { row -> [row.id, row.code_hash, row.issued_for].findAll().each { search.add(it.bytes).add(it.decodeHex()) } } }
            search.add('Det här skrev person'.getBytes('UTF-8'))
            search.find(written().getBytes('UTF-8')) < 0 && search.find([attacked.errorLog(thief)]).empty
        }
    }

    def 'all envelopes of a survey are as long as each other'() {
        expect:
        traces.lengthsBySurvey() == [1] as Set
    }

    def 'no key that is left opens any envelope in the log, and the destroyed ones are in no file'() {
        expect: 'the log does hold envelopes that the keys would open'
        traces.openedWithTheRightKey() == 2 * SURVEYS

        and:
        traces.opened(filesOfTheProgram().findAll { it.toString().endsWith('.key') }) == 0
        traces.ofKeys(loot.files + filesOfTheProgram()).empty
    }

    private List<PlayedSurvey> play() {
        def anyone = new Api(server.URL.toString())
        def phone = new ByPhone(app, { anyone.get("/api/e/$it/keys").json as Map })
        crowd.answer((0..<SURVEYS).collect { SIZES[it % SIZES.size()] }, [phone, new ByForm(app), phone, new ByForm(app), new ByPhoneOverHttp(anyone)])
    }

    private Guesses again() {
        attacked.beginLog(thief)
        def fresh = play()
        def guesses = new Guesses(steal(fresh), fresh)
        println guesses
        guesses
    }
}
