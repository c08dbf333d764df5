package se.genklang.collection

import io.micronaut.test.extensions.spock.annotation.MicronautTest
import java.nio.file.Files
import se.genklang.collection.seal.BoxKind

@MicronautTest(transactional = false)
class AnInterruptedOpeningSpec extends BoxSpec {
    static final EVERY = 'FOR EACH ROW BEGIN IF TRUE THEN'

    void cleanup() {
        allowAgain()
    }

    def 'an opening that fails #where is finished the next time: every answer once, and no key left'() {
        given:
        def survey = answered(7)
        refuse(trigger)

        when: 'it is closed without waiting time, and the step fails'
        close(survey)

        then: 'nothing is half done'
        box(survey).state == state
        opened(survey) == stored
        keys.get("ballot-box-$survey.id").present == key
        key || backedUp(survey)

        when: 'the trouble is over'
        allowAgain()
        releases.openAndRelease(survey.id as long)
        releases.openAndRelease(survey.id as long)

        then:
        box(survey).state == 'SHREDDED'
        opened(survey) == 7
        backup(survey).answers.size() == 7
        backup(survey).texts[textOf(survey)].toSorted() == (0..6).collect { WORDS + it }
        keys.get("ballot-box-$survey.id").empty
        sealed(survey) == 0
        release(survey).answered == 7

        where:
        where                              | trigger                                                                             || state     | stored | key
        'before it has begun'              | "UPDATE ON ballot_box FOR EACH ROW BEGIN IF NEW.state = 'OPENING' THEN"             || 'CLOSED'  | 0      | true
        'while answers are written'        | "INSERT ON answer $EVERY"                                                           || 'OPENING' | 0      | true
        'after the answers, at the texts'  | "INSERT ON answer_text $EVERY"                                                      || 'OPENING' | 0      | true
        'just before it is all committed'  | "UPDATE ON box_life FOR EACH ROW BEGIN IF OLD.opened_on IS NULL THEN"               || 'OPENING' | 0      | true
        'after the key was destroyed'      | "UPDATE ON sealed_answer $EVERY"                                                    || 'OPENED'  | 7      | false
        'when the end of it is noted'      | "UPDATE ON box_life FOR EACH ROW BEGIN IF NEW.shredded_on IS NOT NULL THEN"         || 'OPENED'  | 7      | false
        'when the result is released'      | "INSERT ON survey_release $EVERY"                                                   || 'SHREDDED' | 7     | false
    }

    def 'while the copy cannot be written, the key is kept'() {
        given: 'a file where the folder of copies should be'
        def survey = answered(6)
        def folder = dataFolder().resolve('backups')
        folder.toFile().deleteDir()
        Files.createFile(folder)

        when:
        close(survey)

        then:
        box(survey).state == 'OPENED'
        keys.get("ballot-box-$survey.id").present
        sealed(survey) == 6

        when:
        Files.delete(folder)

        then:
        releases.openAndRelease(survey.id as long)
        backup(survey).answers.size() == 6
        keys.get("ballot-box-$survey.id").empty
    }

    def 'while the key cannot be destroyed, the box is not said to be shredded'() {
        given: 'a folder in the place of the note about the key'
        def survey = answered(6)
        def note = dataFolder().resolve("keys/.ballot-box-${survey.id}.destroyed")
        Files.createDirectories(note.resolve('in the way'))

        when:
        close(survey)

        then:
        box(survey).state == 'OPENED'

        when:
        note.toFile().deleteDir()

        then:
        releases.openAndRelease(survey.id as long)
        keys.get("ballot-box-$survey.id").empty
        box(survey).state == 'SHREDDED'
    }

    def 'an ending that fails #where is finished the next time'() {
        given:
        def survey = answered(6)
        close(survey)
        6.times { put(survey, BoxKind.LATE, sheet(survey, it)) }
        thirtyDaysPass(survey)
        refuse(trigger)

        when:
        app.getBean(DueBoxes).takeSteps()

        then:
        box(survey).state == state
        keys.get("late-box-$survey.id").present == key

        when:
        allowAgain()
        2.times { app.getBean(DueBoxes).takeSteps() }

        then:
        box(survey).state == 'ENDED'
        opened(survey, true) == 6
        backup(survey, '-late').answers.size() == 6
        ['late-box', 'token', 'ballot-box'].every { keys.get("$it-$survey.id").empty }
        query("SELECT COUNT(*) FROM sealed_answer WHERE survey_id = $survey.id") == 0

        where:
        where                             | trigger                                                                     || state      | key
        'before it has begun'             | "UPDATE ON ballot_box FOR EACH ROW BEGIN IF NEW.state = 'ENDING' THEN"      || 'SHREDDED' | true
        'while late answers are written'  | "INSERT ON answer_text $EVERY"                                              || 'ENDING'   | true
        'after the keys were destroyed'   | "DELETE ON sealed_answer $EVERY"                                            || 'ENDING'   | false
        'when the end is noted'           | "UPDATE ON box_life FOR EACH ROW BEGIN IF NEW.ended_on IS NOT NULL THEN"    || 'ENDING'   | false
    }
}
