package se.genklang.survey

import java.time.LocalDate

/** Questions and surveys for specs of rules. */
trait SampleQuestions {

    Question easyToReach() {
        new Question('reach', QuestionKind.SCALE, QuestionRole.QUALITY, 'tillganglighet', 'accessibility', 'phone', false, 0,
            [sv: 'Hur lätt är det att nå oss?', en: 'How easy is it to reach us?'], [:],
            [option('very-easy', Tone.POSITIVE, 'Mycket lätt'), option('easy', Tone.POSITIVE, 'Ganska lätt'),
             option('hard', Tone.NEGATIVE, 'Ganska svårt'), option('very-hard', Tone.NEGATIVE, 'Mycket svårt')],
            [(Tone.POSITIVE): [sv: 'tyckte att det var lätt att nå oss'], (Tone.NEGATIVE): [sv: 'tyckte att det var svårt att nå oss']], null)
    }

    Question ownWords() {
        new Question('own-words', QuestionKind.TEXT, QuestionRole.QUALITY, 'effektivitet', null, null, false, 500,
            [sv: 'Vad vill du säga?'], [:], [], [:], null)
    }

    Question gender() {
        new Question('gender', QuestionKind.ONE_OF, QuestionRole.BACKGROUND, null, null, null, false, 0,
            [sv: 'Vilket kön har du?', en: 'What is your gender?'], [:],
            [option('woman', Tone.NONE, 'Kvinna'), option('man', Tone.NONE, 'Man'), option('other', Tone.NONE, 'Annat')], [:], [sv: 'Kön'])
    }

    Survey surveyOf(Question... questions) {
        new Survey(7, 1, 'en-enkat', 'En enkät', SurveyState.CLOSED, true, 0, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 20), 3,
            questions.toList(), null)
    }

    private static Option option(String code, Tone tone, String label) {
        new Option(code, tone, null, [sv: label, en: code])
    }
}
