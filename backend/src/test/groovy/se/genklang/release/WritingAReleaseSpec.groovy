package se.genklang.release

import java.time.LocalDate
import se.genklang.collection.OpenedAnswer
import se.genklang.release.domain.ReleaseWriter
import se.genklang.release.domain.Tally
import se.genklang.survey.Question
import se.genklang.survey.SampleQuestions
import se.genklang.survey.SurveyedDistrict
import spock.lang.Specification

class WritingAReleaseSpec extends Specification implements SampleQuestions {

    static final BROMMA = new SurveyedDistrict(1, 'Bromma')
    static final FARSTA = new SurveyedDistrict(2, 'Farsta')
    static final OSTERMALM = new SurveyedDistrict(3, 'Östermalm')

    def survey = surveyOf(easyToReach(), ownWords(), gender())
    def tally = new Tally(survey)

    def 'a small district is told together with another, in the result and in how many took part'() {
        given:
        answered(BROMMA, 12, 6)
        answered(FARSTA, 8, 4)
        answered(OSTERMALM, 3, 1)

        when:
        def release = write([1L: 40, 2L: 30, 3L: 10])
        def question = release.questions().first()

        then:
        release.answered() == 34
        release.participation()*.districts() == [['Bromma'], ['Farsta', 'Östermalm']]
        release.participation()*.invited() == [40, 40]
        release.participation()*.answered() == [18, 16]
        question.breakdowns().find { it.dimension() == 'district' }.groups()*.label() == ['Bromma', 'Övriga']
        question.withheld() != null
    }

    def 'the base leaves out those who do not know and those who do not want to answer, and tells them beside'() {
        given:
        answered(BROMMA, 10, 5)
        (1..3).each { tally.add(new OpenedAnswer(1, [reach: Question.DONT_KNOW])) }
        tally.add(new OpenedAnswer(1, [reach: Question.NO_ANSWER]))

        when:
        def overall = write([:]).questions().first().overall()

        then:
        overall.base() == 15
        overall.dontKnow() == 3
        overall.noAnswer() == 1
        overall.shares()*.count() == [10, 0, 5, 0]
    }

    def 'fewer than five answers give no figure at all'() {
        given:
        answered(BROMMA, 2, 2)

        when:
        def release = write([1L: 9])

        then:
        release.answered() == null
        release.participation()*.answered() == [null]
        release.questions().every { it.overall() == null && it.breakdowns().empty && it.withheld() != null }
    }

    def 'those who did not tell their gender are a group like any other, so that nobody is left over by subtraction'() {
        given:
        20.times { tally.add(new OpenedAnswer(1, [reach: it % 2 ? 'easy' : 'hard', gender: 'woman'])) }
        20.times { tally.add(new OpenedAnswer(1, [reach: it % 2 ? 'easy' : 'hard', gender: 'man'])) }
        tally.add(new OpenedAnswer(1, [reach: 'hard']))

        when:
        def groups = write([:]).questions().first().breakdowns().find { it.dimension() == 'gender' }.groups()

        then:
        groups*.members() == [['Man'], ['Kvinna', 'Annat', 'Uppgift saknas']]
        groups.sum { it.base() } == 41
    }

    def 'one who did not tell their gender cannot be counted by subtracting the others from all'() {
        given:
        20.times { tally.add(new OpenedAnswer(1, [reach: it % 2 ? 'easy' : 'hard', gender: 'woman'])) }
        20.times { tally.add(new OpenedAnswer(1, [reach: it % 2 ? 'easy' : 'hard', gender: 'man'])) }
        tally.add(new OpenedAnswer(1, [reach: 'hard']))

        when:
        def shares = write([:]).questions().find { it.key() == 'gender' }.overall().shares()

        then:
        shares*.label() == ['Man', 'Övriga']
        shares*.count() == [20, 21]
    }

    def 'free texts are counted and never shown'() {
        given:
        answered(BROMMA, 10, 5)

        expect:
        write([:], ['own-words': 6]).questions()[1].overall().base() == 6
        write([:], ['own-words': 4]).questions()[1].overall() == null
    }

    def 'it tells how much is written, question by question'() {
        given:
        def told = []

        when:
        new ReleaseWriter(survey, [BROMMA, FARSTA, OSTERMALM], [:], tally).telling { told << it }.write(LocalDate.of(2026, 3, 23), 0, [:], [:])

        then:
        told == [33, 66, 100]
    }

    private void answered(SurveyedDistrict district, int easy, int hard) {
        easy.times { tally.add(new OpenedAnswer(district.id(), [reach: 'very-easy', gender: 'woman'])) }
        hard.times { tally.add(new OpenedAnswer(district.id(), [reach: 'hard', gender: 'man'])) }
    }

    private ReleasedSurvey write(Map<Long, Integer> codes, Map<String, Integer> texts = [:]) {
        new ReleaseWriter(survey, [BROMMA, FARSTA, OSTERMALM], [tillganglighet: 'Tillgänglighet'], tally)
            .write(LocalDate.of(2026, 3, 23), 0, codes, texts)
    }
}
