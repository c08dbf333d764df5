package se.genklang.attack

import io.micronaut.context.ApplicationContext
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import se.genklang.collection.AnswerSheet
import se.genklang.collection.CollectionService
import se.genklang.collection.domain.InvitationCode
import se.genklang.collection.seal.BoxKeys
import se.genklang.collection.seal.BoxKind
import se.genklang.collection.seal.CodeHash
import se.genklang.support.Api
import se.genklang.support.SampleReviews

/** Simulated people who answer surveys. Each chooses and writes something that nobody else does. */
class Crowd implements SampleReviews {
    private final ApplicationContext app
    private final Api staff
    private final long review
    private final CodeHash hash
    private final List<String> questions

    Crowd(ApplicationContext app, Api staff) {
        this.app = app
        this.staff = staff
        this.review = newReview(staff)
        this.hash = app.getBean(CodeHash)
        this.questions = newDraft(staff, review).questions*.key
    }

    /**
     * Opens a survey for each size, lets that many people answer it one after the other, and closes it.
     *
     * @param ways        how people answer: each survey takes them in turn
     * @param options     of the survey, over those that it has anyway
     * @param atOnce      surveys that are answered at the same time
     */
    List<PlayedSurvey> answer(List<Integer> sizes, List<WayToAnswer> ways, Map options = [:], int atOnce = 3) {
        Executors.newFixedThreadPool(atOnce).withCloseable { pool ->
            pool.invokeAll(sizes.withIndex().collect { size, number ->
                { -> answerOne(size, ways, [title: "Enkät $number".toString(), codesRequired: true, waitingDays: 0, questionKeys: questions] + options) } as Callable<PlayedSurvey>
            })*.get()
        }
    }

    private PlayedSurvey answerOne(int size, List<WayToAnswer> ways, Map options) {
        def survey = staff.post("/api/reviews/$review/surveys", options).json
        assert staff.post("/api/surveys/$survey.id/open").status == 200
        def point = staff.get("/api/surveys/$survey.id/box").json.districts.first().point
        def codes = newCodes(staff, survey, point.districtName, size)
        def sheets = (0..<size).collect { sheet(survey, point.districtId as long, it) }
        codes.eachWithIndex { code, i -> ways[i % ways.size()].answer(survey.slug, code, sheets[i]) }
        def key = app.getBean(BoxKeys).find(survey.id as long, BoxKind.BALLOT).get()
        app.getBean(CollectionService).close(survey.id as long)
        new PlayedSurvey(survey.id as long, survey.slug, textQuestion(survey), codes,
            codes.collect { hash.of(survey.id as long, InvitationCode.typed(it).get()).encodeHex().toString() }, sheets, key)
    }

    /** The number of the person, written in the digits of as many questions as it takes, and in words of their own. */
    private static AnswerSheet sheet(Map survey, long district, int person) {
        int rest = person
        def choices = survey.questions.findAll { it.kind != 'TEXT' }.collectEntries {
            int digit = rest % it.options.size()
            rest = rest.intdiv(it.options.size())
            [it.key, it.options[digit].code]
        }
        new AnswerSheet(district, choices, [(textQuestion(survey)): "Det här skrev person ${'x' * (person % 7)} $person".toString()])
    }

    private static String textQuestion(Map survey) {
        survey.questions.find { it.kind == 'TEXT' }.key
    }
}
