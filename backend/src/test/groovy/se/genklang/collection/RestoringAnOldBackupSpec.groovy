package se.genklang.collection

import io.micronaut.test.extensions.spock.annotation.MicronautTest
import java.nio.file.Files
import se.genklang.collection.seal.BoxKind

@MicronautTest(transactional = false)
class RestoringAnOldBackupSpec extends BoxSpec {
    static final TABLES = ['survey', 'ballot_box', 'box_life', 'sealed_answer']

    def 'a database from before the opening refuses to open the box, and gets its answers back from the copy'() {
        given: 'a backup of the database, an opening, an ending, and the backup restored'
        def survey = answered(8)
        def before = backUpDatabase(survey)
        close(survey)
        5.times { put(survey, BoxKind.LATE, sheet(survey, it)) }
        thirtyDaysPass(survey)
        app.getBean(DueBoxes).takeSteps()
        def released = release(survey)
        restoreDatabase(survey, before)
        staff.post("/api/surveys/$survey.id/close")

        when:
        releases.openAndRelease(survey.id as long)

        then: 'nothing is opened, and the words say what to do'
        def refusal = thrown(IllegalStateException)
        refusal.message.contains("--bring-back $survey.id")
        box(survey).state == 'CLOSED'
        opened(survey) == 0

        when:
        app.getBean(AnswerRecovery).bringBack(survey.id as long)

        then:
        releases.openAndRelease(survey.id as long)
        release(survey) == released
        opened(survey) == 8
        opened(survey, true) == 5
        sealed(survey) == 0
        query("SELECT COUNT(*) FROM answer_text WHERE survey_id = $survey.id") == 13

        when: 'and life goes on'
        thirtyDaysPass(survey)
        app.getBean(DueBoxes).takeSteps()

        then:
        box(survey).state == 'ENDED'
        opened(survey, true) == 5
    }

    def 'nothing is brought back #when'() {
        given:
        def survey = answered(6)
        def before = backUpDatabase(survey)
        prepare(this, survey, before)

        when:
        app.getBean(AnswerRecovery).bringBack(survey.id as long)

        then:
        thrown(IllegalStateException)
        opened(survey) == answers

        where:
        when                         | prepare                                                                             || answers
        'while the key is there'     | { spec, s, b -> }                                                                   || 0
        'that is there already'      | { spec, s, b -> spec.close(s) }                                                     || 6
        'without a copy'             | { spec, s, b -> spec.close(s); spec.restoreDatabase(s, b); spec.lose(s) }           || 0
        'from a copy that was cut'   | { spec, s, b -> spec.close(s); spec.restoreDatabase(s, b); spec.cut(s, -1) }        || 0
        'from a copy with less'      | { spec, s, b -> spec.close(s); spec.restoreDatabase(s, b); spec.cut(s, 1) }         || 0
    }

    void lose(Map survey) {
        Files.delete(copy(survey))
    }

    /** Without the first line, or without the last. */
    void cut(Map survey, int where) {
        def lines = Files.readAllLines(copy(survey))
        Files.write(copy(survey), where < 0 ? lines.dropRight(1) : lines.drop(1))
    }

    private copy(Map survey) {
        dataFolder().resolve("backups/survey-${survey.id}.jsonl")
    }

    String backUpDatabase(Map survey) {
        TABLES.each { sql("CREATE TABLE old_${it}_$survey.id AS SELECT * FROM $it WHERE ${it == 'survey' ? 'id' : 'survey_id'} = $survey.id") }
        "_$survey.id"
    }

    void restoreDatabase(Map survey, String mark) {
        ['answer', 'answer_text', 'survey_release', 'sealed_answer', 'box_life', 'ballot_box'].each { sql("DELETE FROM $it WHERE survey_id = $survey.id") }
        sql("UPDATE survey s JOIN old_survey$mark o ON o.id = s.id SET s.state = o.state, s.closed_on = o.closed_on")
        ['ballot_box', 'box_life', 'sealed_answer'].each { sql("INSERT INTO $it SELECT * FROM old_$it$mark") }
    }
}
