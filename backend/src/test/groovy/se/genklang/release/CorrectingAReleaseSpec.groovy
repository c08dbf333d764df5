package se.genklang.release

import java.time.LocalDate
import se.genklang.collection.OpenedAnswer
import se.genklang.disclosure.InconsistentCounts
import se.genklang.release.domain.CorrectionWriter
import se.genklang.release.domain.LedgerAudit
import se.genklang.release.domain.ReleaseWriter
import se.genklang.release.domain.Tally
import se.genklang.survey.SampleQuestions
import se.genklang.survey.SurveyedDistrict
import spock.lang.Specification

/** A11: whoever has two versions of a release subtracts the one from the other. */
class CorrectingAReleaseSpec extends Specification implements SampleQuestions {

    static final DISTRICTS = [new SurveyedDistrict(1, 'Bromma'), new SurveyedDistrict(2, 'Farsta'), new SurveyedDistrict(3, 'Järva')]
    static final CODES = ['very-easy', 'easy', 'hard', 'very-hard']

    def survey = surveyOf(easyToReach(), gender())
    def first = (1..45).collect { answer(it % 3 + 1, CODES[it % 4], it % 2 ? 'woman' : 'man') }

    def 'one late answer makes no new version: the difference would be that answer'() {
        expect:
        corrected(first, [answer(1, 'hard', 'man')]).empty
    }

    def 'enough late answers of different kinds renew the whole and their district, and leave the others as they were'() {
        when:
        def release = corrected(first, (1..8).collect { answer(1, CODES[it % 4], 'man') }).get()
        def question = release.questions().first()

        then:
        release.answered() == 53
        question.overall().base() == 53
        question.breakdowns()*.dimension() == ['district']
        question.breakdowns().first().groups().collectEntries { [it.label(), it.base()] } == [Bromma: 23, Farsta: 15, 'Järva': 15]
    }

    def 'late answers that are all alike change the number who took part, and no result'() {
        when:
        def release = corrected(first, (1..8).collect { answer(1, 'hard', 'man') }).get()

        then:
        release.answered() == 53
        release.questions() == released(first).questions()
    }

    def 'late answers from several districts that are too few in each are told together'() {
        when:
        def release = corrected(first, (1..8).collect { answer(it % 2 + 1, CODES[it.intdiv(2) % 4], 'man') }).get()

        then:
        release.participation()*.districts() == [['Järva'], ['Bromma', 'Farsta']]
        release.questions().first().breakdowns().first().groups()*.members() == [['Järva'], ['Bromma', 'Farsta']]
    }

    def 'answers that were released are never taken back'() {
        when:
        new CorrectionWriter(survey, DISTRICTS, tally(first.drop(6))).write([released(first)], released(first.drop(6)))

        then:
        thrown(InconsistentCounts)
    }

    def 'whatever comes late, no two versions differ by an unsafe group'() {
        expect:
        (1..400).each { seed ->
            def random = new Random(seed)
            def versions = [released(first)]
            def all = first
            3.times {
                def late = (0..random.nextInt(20)).collect {
                    answer(random.nextInt(3) + 1, CODES[random.nextInt(1 + random.nextInt(4))], random.nextBoolean() ? 'woman' : 'man')
                }
                all += late
                new CorrectionWriter(survey, DISTRICTS, tally(all)).write(versions, released(all)).ifPresent { fresh ->
                    LedgerAudit.check(versions, fresh, [] as Set)
                    versions << fresh
                }
            }
            versions.subsequences().findAll { it.size() == 2 }.each { pair ->
                def (old, now) = pair.toSorted { it.answered() }
                assert unsafeDifferences(old, now) == [], "seed $seed"
            }
        }
    }

    def 'figures that are simply computed anew fall to the same attack, and the ledger refuses them'() {
        given:
        def anew = released(first + [answer(2, 'hard', 'man')])

        expect:
        unsafeDifferences(released(first), anew) != []

        when:
        LedgerAudit.check([released(first)], anew, [] as Set)

        then:
        thrown(IllegalStateException)
    }

    /** The attack: every group of the newer version less what the older version told of the same people. */
    private static List unsafeDifferences(ReleasedSurvey old, ReleasedSurvey now) {
        def found = []
        def differ = { String what, List<Integer> before, List<Integer> after, int outside ->
            def difference = [after, before].transpose().collect { it[0] - it[1] }
            def sum = difference.sum()
            if (difference.any { it < 0 } || (difference.any() && (sum < 5 || sum - difference.max() < outside))) found << "$what: $difference"
        }
        now.participation().each { row ->
            def before = old.participation().findAll { row.districts().containsAll(it.districts()) }
            if (before*.districts().flatten() as Set == row.districts() as Set) differ('took part', [before*.answered().sum()], [row.answered()], 0)
        }
        [old.questions(), now.questions()].transpose().findAll { it[0].overall() && it[1].overall() }.each { before, after ->
            def tones = { q -> q.overall().shares().groupBy { it.tone() == ReleasedSurvey.Tone.NONE ? it.code() : it.tone().name() }.sort().values().collect { it*.count().sum() } }
            differ(before.key(), tones(before), tones(after), before.area() ? 2 : 0)
            after.breakdowns().each { b ->
                def known = before.breakdowns().find { it.dimension() == b.dimension() }?.groups() ?: []
                b.groups().each { g ->
                    def parts = known.findAll { g.members().containsAll(it.members()) }
                    if (parts && parts*.members().flatten() as Set == g.members() as Set) differ(g.label(), parts*.counts().transpose()*.sum(), g.counts(), 2)
                }
            }
        }
        found
    }

    private Optional<ReleasedSurvey> corrected(List<OpenedAnswer> before, List<OpenedAnswer> late) {
        new CorrectionWriter(survey, DISTRICTS, tally(before + late)).write([released(before)], released(before + late))
    }

    private ReleasedSurvey released(List<OpenedAnswer> answers) {
        new ReleaseWriter(survey, DISTRICTS, [tillganglighet: 'Tillgänglighet'], tally(answers)).write(LocalDate.of(2026, 3, 23), 0, [:], [:])
    }

    private Tally tally(List<OpenedAnswer> answers) {
        new Tally(survey).tap { tally -> answers.each { tally.add(it) } }
    }

    private static OpenedAnswer answer(long district, String reach, String gender) {
        new OpenedAnswer(district, [reach: reach, gender: gender])
    }
}
