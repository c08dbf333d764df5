package se.genklang.collection.web

import se.genklang.collection.web.SurveyPage.Fault
import se.genklang.collection.web.SurveyPage.LanguageChoice
import se.genklang.collection.web.SurveyPage.OptionView
import se.genklang.collection.web.SurveyPage.QuestionView

/** A survey page as a controller would make it: every kind of question, in the language that is asked for. */
trait SampleSurveyPage {
    static final Map<String, String> NAMES = [sv: 'Svenska', 'sv-simple': 'Lätt svenska', en: 'English']

    /** Named arguments: lang, code, askCode, preview, faults, and answers by question key. */
    SurveyPage surveyPage(Map given = [:]) {
        var lang = given.lang ?: 'sv'
        var answers = given.answers ?: [:]
        new SurveyPage('/e/ekonomiskt-bistand', lang, 'ltr',
            NAMES.collect { tag, name -> new LanguageChoice(tag, name, tag == lang) },
            'Ekonomiskt bistånd i Stockholm', 'Stockholms stad', given.district,
            new SurveyPage.Sending('/api/e/ekonomiskt-bistand', null, null), given.preview ?: false, '15 december', 3,
            '00000000-0000-4000-8000-00000000cafe', given.get('askCode', true), given.code, questions(answers),
            (given.faults ?: [:]).collect { field, key -> new Fault(field, key) })
    }

    private static List<QuestionView> questions(Map answers) {
        var ease = ['very-easy': ['Mycket lätt', 'face-very-good'], easy: ['Ganska lätt', 'face-good'],
                    hard: ['Ganska svårt', 'face-bad'], 'very-hard': ['Mycket svårt', 'face-very-bad']]
        [
            question(1, 'reach', 'scale', 'Hur lätt eller svårt är det att få kontakt med din handläggare?', 'Till exempel på telefon eller med ett brev.', 'phone', ease, answers),
            question(2, 'safe', 'yes_no', 'Känner du dig trygg när du är på kontoret?', null, 'safe', [yes: ['Ja', 'yes'], no: ['Nej', 'no']], answers),
            question(3, 'language', 'one_of', 'Vilket språk talar du mest hemma?', null, null, [sv: ['Svenska', null], ar: ['Arabiska', null], other: ['Ett annat språk', null]], answers),
            text(4, 'tell', 'Vad vill du att vi ska veta?', answers),
        ]
    }

    private static QuestionView question(int number, String key, String kind, String text, String help, String picture, Map options, Map answers) {
        var value = answers[key]
        var view = { code, label, image -> new OptionView("q-$key-$code", code, label, image, code == value) }
        var asides = [view('dont-know', 'Vet inte', 'dont-know'), view('no-answer', 'Vill inte svara', 'no-answer')]
        var all = options.collect { code, shown -> view(code, shown[0], shown[1]) }
        new QuestionView(number, "q-$key", "a.$key", kind, text, help, picture, 0, all, asides, value, (all + asides).find { it.checked() }?.label())
    }

    private static QuestionView text(int number, String key, String text, Map answers) {
        new QuestionView(number, "q-$key", "a.$key", 'text', text, null, 'write', 500, [], [], answers[key], answers[key])
    }
}
