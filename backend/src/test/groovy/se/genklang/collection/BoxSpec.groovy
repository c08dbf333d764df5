package se.genklang.collection

import jakarta.inject.Inject
import java.nio.file.Files
import java.nio.file.Path
import se.genklang.collection.seal.BoxKind
import se.genklang.collection.seal.Seal
import se.genklang.collection.seal.SealedAnswer
import se.genklang.collection.seal.SheetCodec
import se.genklang.collection.store.BoxStore
import se.genklang.platform.keys.KeyStore
import se.genklang.release.ReleaseService
import se.genklang.support.Api
import se.genklang.support.Backups
import se.genklang.support.SampleReviews
import se.genklang.support.StaffSpec

/** Surveys with sealed answers in their boxes, and ways to let time pass and steps fail. */
abstract class BoxSpec extends StaffSpec implements SampleReviews, Backups {
    static final WORDS = 'Det här skrev en människa, nummer '

    @Inject KeyStore keys
    @Inject BoxStore boxes
    @Inject SheetCodec codec
    @Inject ReleaseService releases
    Api staff

    void setup() {
        staff = staffApi()
    }

    /** An open survey with answers, each with a text of its own. */
    Map answered(int people, Map options = [:]) {
        def survey = newOpenSurvey(staff, newReview(staff), options)
        people.times { put(survey, BoxKind.BALLOT, sheet(survey, it)) }
        survey
    }

    Map sheet(Map survey, int number) {
        [district: district(survey), choices: answers(survey, number % 4), texts: [(textOf(survey)): WORDS + number]]
    }

    long district(Map survey) {
        staff.get("/api/surveys/$survey.id/box").json.districts.find { it.point.districtName == 'Bromma' }.point.districtId as long
    }

    String textOf(Map survey) {
        survey.questions.find { it.kind == 'TEXT' }.key
    }

    /** Puts an envelope into a box as a phone seals it. */
    void put(Map survey, BoxKind kind, Map sheet) {
        putBytes(survey, kind, codec.write(new AnswerSheet(sheet.district as long, sheet.choices, sheet.texts)))
    }

    /** Seals a sheet as a phone does. */
    SealedAnswer seal(Map survey, BoxKind kind, Map sheet, byte[] id = Seal.id(survey.id as long, SubmissionKey.random())) {
        sealBytes(survey, kind, codec.write(new AnswerSheet(sheet.district as long, sheet.choices, sheet.texts)), id)
    }

    private SealedAnswer sealBytes(Map survey, BoxKind kind, byte[] content, byte[] id) {
        def box = boxes.find(survey.id as long).get()
        Seal.seal(box.publicKeyOf(kind), survey.id as long, kind, id, content, box.answerSize())
    }

    void putBytes(Map survey, BoxKind kind, byte[] content) {
        def id = Seal.id(survey.id as long, SubmissionKey.random())
        def sealed = sealBytes(survey, kind, content, id)
        sql("INSERT INTO sealed_answer (survey_id, id, box, enc, ciphertext) VALUES ($survey.id, ${hex(id)}, '${kind.letter()}', ${hex(sealed.enc())}, ${hex(sealed.ciphertext())})")
    }

    void close(Map survey) {
        assert staff.post("/api/surveys/$survey.id/close").status == 200
    }

    Map box(Map survey) {
        staff.get("/api/surveys/$survey.id/box").json as Map
    }

    Map release(Map survey) {
        staff.get("/api/surveys/$survey.id/release").json as Map
    }

    /** The inspector's page about a survey. */
    String page(Map survey) {
        visit("/inspektion/enkater/$survey.id", signIn()).body().replace('\n', ' ')
    }

    void thirtyDaysPass(Map survey) {
        sql("UPDATE box_life SET opened_on = opened_on - INTERVAL 30 DAY WHERE survey_id = $survey.id")
    }

    long opened(Map survey, boolean late = false) {
        query("SELECT COUNT(*) FROM answer WHERE survey_id = $survey.id AND late = $late")
    }

    long sealed(Map survey) {
        query("SELECT COUNT(*) FROM sealed_answer WHERE survey_id = $survey.id AND ciphertext IS NOT NULL")
    }

    Path dataFolder() {
        Path.of(app.getProperty('genklang.data', String).get())
    }

    Map backup(Map survey, String box = '') {
        backupIn(dataFolder(), survey, box)
    }

    boolean backedUp(Map survey) {
        Files.exists(dataFolder().resolve("backups/survey-${survey.id}.jsonl"))
    }

    /** Lets the database refuse a step, as a full disk or a lost connection would. */
    void refuse(String what) {
        sql("CREATE TRIGGER refusal BEFORE $what SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no'; END IF; END")
    }

    void allowAgain() {
        sql('DROP TRIGGER IF EXISTS refusal')
    }

    static String hex(byte[] bytes) {
        "X'${bytes.encodeHex()}'"
    }
}
