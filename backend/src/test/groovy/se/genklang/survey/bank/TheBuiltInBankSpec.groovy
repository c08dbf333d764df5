package se.genklang.survey.bank

import se.genklang.survey.Question
import se.genklang.survey.QuestionKind
import se.genklang.survey.QuestionRole
import se.genklang.survey.Tone
import spock.lang.Shared
import spock.lang.Specification

class TheBuiltInBankSpec extends Specification {

    static final LANGUAGES = ['sv', 'sv-simple', 'en'] as Set
    static final REPORT_VERBS = ['tyckte', 'svarade', 'kände', 'litade', 'trivdes', 'var'] as Set

    @Shared
    BuiltInBank bank = new BuiltInBank()
    @Shared
    List<Question> questions = bank.questions()*.question()
    @Shared
    List<Question> quality = questions.findAll { it.role() == QuestionRole.QUALITY }

    def 'it holds at least 24 quality questions to choose an answer to, two free texts and at most four background questions'() {
        expect:
        quality.count { it.kind() != QuestionKind.TEXT } >= 24
        quality.count { it.kind() == QuestionKind.TEXT } == 2
        questions.count { it.role() == QuestionRole.BACKGROUND } in 3..4
    }

    def 'each quality area has at least three questions'() {
        expect:
        quality.count { it.area() == area && it.kind() != QuestionKind.TEXT } >= 3

        where:
        area << BuiltInBank.AREAS
    }

    def 'each topic of the national user surveys is asked about and named as comparable'() {
        given:
        def comparable = bank.questions().collect { it.comparable() }.findAll()

        expect:
        quality.any { it.topic() == topic }
        comparable.any { it.contains(national) }

        where:
        topic                | national
        'accessibility'      | 'IFO: tillgänglighet'
        'information'        | 'IFO: information'
        'treatment'          | 'IFO: bemötande'
        'participation'      | 'IFO: delaktighet'
        'overall'            | 'IFO: helhet'
        'change'             | 'IFO: förändring'
        'self-determination' | 'funktionshinder: självbestämmande'
        'treatment'          | 'funktionshinder: bemötande'
        'safety'             | 'funktionshinder: trygghet'
        'well-being'         | 'funktionshinder: trivsel'
    }

    def 'each area of operation can ask at least ten questions, about every quality area'() {
        given:
        def fitting = bank.questions().findAll { it.isFor(operation) && it.question().role() == QuestionRole.QUALITY }

        expect:
        fitting.size() >= 10
        fitting*.question()*.area() as Set == BuiltInBank.AREAS

        where:
        operation << BuiltInBank.OPERATIONS
    }

    def 'each text is there in Swedish, easy Swedish and English'() {
        expect:
        question.text().keySet() == LANGUAGES
        question.help().isEmpty() || question.help().keySet() == LANGUAGES
        question.options().every { it.label().keySet() == LANGUAGES }

        where:
        question << questions
    }

    def 'each quality question has a topic and each question a picture; so has each answer of a scale'() {
        expect:
        question.picture() in bank.pictures()
        question.role() == QuestionRole.BACKGROUND || question.topic() != null
        question.kind() == QuestionKind.ONE_OF || question.options().every { it.picture() in bank.pictures() }

        where:
        question << questions
    }

    def 'the steps of a scale go from best to worst, so that faces and figures stand in the same order everywhere'() {
        given:
        def order = [Tone.POSITIVE, Tone.NEUTRAL, Tone.NEGATIVE]

        expect:
        question.options()*.tone() == question.options()*.tone().toSorted { order.indexOf(it) }

        where:
        question << quality.findAll { it.kind() != QuestionKind.TEXT }
    }

    def 'the report words of each question make a sentence of their own after «8 av 10 personer»'() {
        given:
        def phrases = question.tones().values()*.get('sv')

        expect: 'a verb first, people in the third person, and no two tones told alike'
        phrases.every { it.tokenize(' ').first() in REPORT_VERBS }
        phrases.every { !(it =~ /\b(du|dig|din|ditt|dina|jag|mig|vi|oss|vår|våra)\b/) }
        phrases.toSet().size() == phrases.size()

        where:
        question << quality.findAll { it.kind() != QuestionKind.TEXT }
    }

    def 'no two questions are told alike in a report'() {
        given:
        def phrases = quality.collectMany { it.tones().values()*.get('sv') }

        expect:
        phrases.countBy { it }.findAll { it.value > 1 }.isEmpty()
    }

    def 'a free text asks for no names and has room for a thousand characters'() {
        expect:
        question.maxLength() == 1000
        question.help().sv.startsWith('Skriv inga namn.')
        question.help().'sv-simple'.startsWith('Skriv inga namn.')
        question.help().en.contains('no names')

        where:
        question << quality.findAll { it.kind() == QuestionKind.TEXT }
    }

    def 'background questions are coarse and say nothing of good or bad'() {
        expect:
        question.options().size() <= 5
        question.options().every { it.tone() == Tone.NONE }
        question.area() == null

        where:
        question << questions.findAll { it.role() == QuestionRole.BACKGROUND }
    }
}
