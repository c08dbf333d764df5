package se.genklang.release

import io.micronaut.test.extensions.spock.annotation.MicronautTest
import java.security.MessageDigest
import se.genklang.support.Api
import se.genklang.support.AppSpec
import se.genklang.support.SampleReviews
import se.genklang.support.SealingPhone

@MicronautTest(transactional = false)
class TheLedgerSpec extends AppSpec implements SampleReviews {

    Api staff

    def setup() {
        staff = staffApi()
    }

    def 'a release is computed once and read ever after: changes to the answers change nothing'() {
        given:
        def survey = releasedSurvey()
        def before = staff.get("/api/surveys/$survey.id/release").http.body()

        when:
        sql("DELETE FROM answer WHERE survey_id = $survey.id LIMIT 3")

        then:
        staff.get("/api/surveys/$survey.id/release").http.body() == before
    }

    def 'one late answer gives no new version'() {
        given:
        def survey = releasedSurvey()
        late(survey, 1)

        expect:
        staff.post("/api/surveys/$survey.id/release/corrections").status == 409
        query("SELECT COUNT(*) FROM survey_release WHERE survey_id = $survey.id") == 1
    }

    def 'a correction is a new row with its own checksum, beside the old one'() {
        given:
        def survey = releasedSurvey()
        late(survey, 10)

        expect:
        staff.post("/api/surveys/$survey.id/release/corrections").status == 200
        staff.get("/api/surveys/$survey.id/release").json.answered == 34
        rows("SELECT version, content, HEX(sha256) FROM survey_release WHERE survey_id = $survey.id ORDER BY version").every { version, content, sum ->
            sum.equalsIgnoreCase(MessageDigest.getInstance('SHA-256').digest(content.getBytes('UTF-8')).encodeHex().toString())
        }
        query("SELECT COUNT(*) FROM survey_release WHERE survey_id = $survey.id") == 2

        and: 'asking again gives nothing more'
        staff.post("/api/surveys/$survey.id/release/corrections").status == 409
    }

    def 'there is nothing to correct before the first release'() {
        given:
        def survey = newOpenSurvey(staff, newReview(staff))

        expect:
        staff.post("/api/surveys/$survey.id/release/corrections").status == 404
    }

    def 'a release that was changed behind the program is not shown'() {
        given:
        def survey = releasedSurvey()
        sql("UPDATE survey_release SET content = REPLACE(content, '24', '25') WHERE survey_id = $survey.id")

        expect:
        staff.get("/api/surveys/$survey.id/release").status == 500
    }

    private Map releasedSurvey() {
        def survey = newOpenSurvey(staff, newReview(staff))
        def points = points(staff, survey).values() as List
        def phone = new SealingPhone(server.URL.toString(), survey)
        24.times { assert phone.through(points[it % 3], answers(survey, it % 4)).status == 201 }
        staff.post("/api/surveys/$survey.id/close")
        survey
    }

    /** Answers that came after the release, as the late box brings them. */
    private void late(Map survey, int count) {
        def first = rows("SELECT MIN(district_id) FROM answer WHERE survey_id = $survey.id").first().first()
        count.times {
            def choices = groovy.json.JsonOutput.toJson(answers(survey, it % 4))
            sql("INSERT INTO answer (survey_id, id, district_id, choices, late) VALUES ($survey.id, UNHEX('${UUID.randomUUID().toString().replace('-', '')}'), $first, '$choices', TRUE)")
        }
    }
}
