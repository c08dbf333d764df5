package se.genklang.collection

import static se.genklang.collection.seal.BoxKind.BALLOT

import io.micronaut.test.extensions.spock.annotation.MicronautTest
import jakarta.inject.Inject
import java.nio.file.Path
import se.genklang.collection.seal.BoxKeys
import se.genklang.platform.keys.KeyStore
import se.genklang.release.ReleaseService
import se.genklang.support.Api
import se.genklang.support.AppSpec
import se.genklang.support.Backups
import se.genklang.support.SampleReviews
import se.genklang.support.SealingPhone

@MicronautTest(transactional = false)
class TheBallotBoxSpec extends AppSpec implements SampleReviews, Backups {

    @Inject KeyStore keys
    @Inject BoxKeys boxKeys
    @Inject ReleaseService releases
    Api staff

    def setup() {
        staff = staffApi()
    }

    def 'while a survey is open nothing that anyone can ask for tells an answer'() {
        given:
        def survey = answered(12)

        expect:
        staff.get("/api/surveys/$survey.id/release").status == 404
        query("SELECT COUNT(*) FROM answer") == 0
        with(staff.get("/api/surveys/$survey.id/box").json) {
            state == 'OPEN'
            answered == '10–19'
        }
    }

    def 'closing without waiting time opens the box, backs up the answers, destroys the key and releases the result'() {
        given:
        def survey = answered(12)

        when:
        staff.post("/api/surveys/$survey.id/close")

        then:
        staff.get("/api/surveys/$survey.id/box").json.state == 'SHREDDED'
        keys.get("ballot-box-$survey.id").empty
        query("SELECT COUNT(*) FROM sealed_answer WHERE survey_id = $survey.id AND enc IS NULL AND ciphertext IS NULL") == 12
        query("SELECT COUNT(*) FROM answer WHERE survey_id = $survey.id") == 12
        backup(survey).answers.size() == 12
        staff.get("/api/surveys/$survey.id/release").json.answered == 12
        staff.get("/api/surveys/$survey.id").json.state == 'RELEASED'
    }

    def 'during the waiting time the box stays sealed, whoever asks for it to be opened'() {
        given:
        def survey = answered(12, [waitingDays: 3])
        staff.post("/api/surveys/$survey.id/close")

        expect:
        !releases.openAndRelease(survey.id as long)
        staff.get("/api/surveys/$survey.id/box").json.state == 'CLOSED'
        keys.get("ballot-box-$survey.id").present
        query("SELECT COUNT(*) FROM answer WHERE survey_id = $survey.id") == 0
    }

    def 'fewer than five answers are never opened'() {
        given:
        def survey = answered(4)

        when:
        staff.post("/api/surveys/$survey.id/close")

        then:
        query("SELECT COUNT(*) FROM answer WHERE survey_id = $survey.id") == 0
        query("SELECT COUNT(*) FROM sealed_answer WHERE survey_id = $survey.id AND ciphertext IS NOT NULL") == 0
        keys.get("ballot-box-$survey.id").empty
        staff.get("/api/surveys/$survey.id/release").json.answered == null
    }

    def 'an envelope that does not open is counted and told, and the others are released'() {
        given:
        def survey = answered(9)
        sql("UPDATE sealed_answer SET ciphertext = REVERSE(ciphertext) WHERE survey_id = $survey.id ORDER BY id LIMIT 1")

        when:
        staff.post("/api/surveys/$survey.id/close")

        then:
        with(staff.get("/api/surveys/$survey.id/release").json) {
            answered == 8
            unreadable == 1
        }
    }

    def 'a missing key loses nothing: the box stays closed until the key is back'() {
        given:
        def survey = answered(6)
        def key = keys.get("ballot-box-$survey.id").get()
        keys.destroy("ballot-box-$survey.id")

        when:
        staff.post("/api/surveys/$survey.id/close")

        then:
        staff.get("/api/surveys/$survey.id/box").json.state == 'CLOSED'
        query("SELECT COUNT(*) FROM sealed_answer WHERE survey_id = $survey.id") == 6

        when:
        keys.put("ballot-box-$survey.id", key)

        then:
        releases.openAndRelease(survey.id as long)
        staff.get("/api/surveys/$survey.id/release").json.answered == 6
    }

    def 'an opening that was interrupted #where is finished the next time'() {
        given:
        def survey = answered(7)
        staff.post("/api/surveys/$survey.id/close")
        if (where == 'before the key was destroyed') boxKeys.getOrCreate(survey.id as long, BALLOT)
        damage.each { sql(it.replace('ID', "$survey.id")) }

        expect:
        releases.openAndRelease(survey.id as long)
        releases.openAndRelease(survey.id as long)
        staff.get("/api/surveys/$survey.id/release").json.answered == 7
        query("SELECT COUNT(*) FROM answer WHERE survey_id = $survey.id") == 7

        where:
        where                            | damage
        'before the key was destroyed'   | ["UPDATE ballot_box SET state = 'OPENED' WHERE survey_id = ID"]
        'after the key was destroyed'    | ["UPDATE ballot_box SET state = 'OPENED' WHERE survey_id = ID"]
        'before the result was released' | ['DELETE FROM survey_release WHERE survey_id = ID', "UPDATE survey SET state = 'CLOSED' WHERE id = ID"]
    }

    def 'answers are stored under random ids, in no order of arrival, all in one transaction'() {
        given: 'people who answer one after the other, each with a mark'
        def survey = newOpenSurvey(staff, newReview(staff))
        def text = survey.questions.find { it.kind == 'TEXT' }.key
        def phone = new SealingPhone(server.URL.toString(), survey)
        def point = points(staff, survey).Bromma
        def marks = (1..40).collect { "mark ${'%02d'.formatted(it)}".toString() }
        marks.each { phone.through(point, answers(survey) + [(text): it]) }

        when:
        staff.post("/api/surveys/$survey.id/close")
        def stored = backup(survey).texts[text]

        then: 'the same marks, not in the order they came'
        stored.toSorted() == marks
        stored != marks
        query("SELECT COUNT(DISTINCT LENGTH(id)) FROM answer WHERE survey_id = $survey.id") == 1
    }

    def 'all envelopes of a survey are equally long'() {
        given:
        def survey = answered(5)
        def text = survey.questions.find { it.kind == 'TEXT' }.key
        new SealingPhone(server.URL.toString(), survey).through(points(staff, survey).Bromma, [(text): 'å' * 900])

        expect:
        query("SELECT COUNT(DISTINCT LENGTH(ciphertext)) FROM sealed_answer WHERE survey_id = $survey.id") == 1
    }

    def 'no column beside answers or codes holds a time, a counter or an address'() {
        given:
        def columns = rows("""SELECT table_name, column_name, data_type, extra FROM information_schema.columns
            WHERE table_schema = DATABASE() AND table_name IN ('sealed_answer', 'answer', 'answer_text', 'invitation_code')""")

        expect:
        columns.collect { "${it[0]}.${it[1]}".toLowerCase() }.toSet() == [
            'sealed_answer.survey_id', 'sealed_answer.id', 'sealed_answer.box', 'sealed_answer.enc', 'sealed_answer.ciphertext',
            'answer.survey_id', 'answer.id', 'answer.district_id', 'answer.choices', 'answer.late',
            'answer_text.survey_id', 'answer_text.question_key', 'answer_text.id', 'answer_text.words', 'answer_text.late',
            'invitation_code.code_hash', 'invitation_code.point_id', 'invitation_code.issued_for'] as Set
        columns.every { !(it[2].toLowerCase() in ['timestamp', 'datetime', 'date', 'time']) && !it[3] }
    }

    private Map answered(int people, Map options = [:]) {
        def survey = newOpenSurvey(staff, newReview(staff), options)
        def phone = new SealingPhone(server.URL.toString(), survey)
        def point = points(staff, survey).Bromma
        people.times { assert phone.through(point, answers(survey, it % 4)).status == 201 }
        survey
    }

    private Map backup(Map survey) {
        backupIn(Path.of(app.getProperty('genklang.data', String).get()), survey)
    }
}
