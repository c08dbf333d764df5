package se.genklang.survey.bank

import se.genklang.survey.Question
import se.genklang.survey.plain.Lix
import spock.lang.Shared
import spock.lang.Specification

class PlainWordsOfTheBankSpec extends Specification {

    static final HARDEST = 25
    static final NEGATIONS = ~/(?iu)\b(inte|ej|icke|aldrig|ingen|inget|inga|ingenting|utan|varken|sällan|slipper|saknar)\b/
    static final ABBREVIATIONS = ~/(?iu)(\b(t\.ex|bl\.a|m\.m|dvs|osv|etc|ca|resp|fr\.o\.m|e\.g|i\.e|LSS|SoL|IFO)\b|\b\p{L}\.\p{L}\b)/
    /** Read aloud and found to ask one thing: a fixed expression, or the two ends of one scale. */
    static final ONE_THING = ['vara med och bestämma', 'lätt eller svårt', 'bättre eller sämre', 'better or worse']
    static final JARGON = ~/(?iu)\b(respondent|enkät|formulär|brukare|insats|insatser|klient|skicka in|token|session)\b/
    /** The one thing that a help text has to forbid. */
    static final FORBIDDING = ['Skriv inga namn.', 'Skriv så att ingen kan se vem du är.']

    @Shared
    List<Question> questions = new BuiltInBank().questions()*.question()

    def '#question.key is easy to read in #language'() {
        given:
        def together = [question.text()[language]] + question.options().collect { it.label()[language] }
        if (question.help()) {
            together << question.help()[language]
        }

        expect:
        Lix.of(together) <= HARDEST

        where:
        [question, language] << [questions, ['sv', 'sv-simple', 'en']].combinations()
    }

    def 'the easy Swedish is easier than the Swedish, over the whole bank'() {
        given:
        def index = { language -> Lix.of(questions.collectMany { [it.text()[language], it.help()[language]] }.findAll()) }
        def words = { language -> questions.sum { it.text()[language].tokenize(' ').size() } }

        expect:
        words('sv-simple') < words('sv')
        index('sv-simple') <= index('sv')
    }

    def '#question.key asks without a negation'() {
        expect:
        ['sv', 'sv-simple'].every { language ->
            def help = FORBIDDING.inject(question.help()[language] ?: '') { text, allowed -> text.replace(allowed, '') }
            !(question.text()[language] =~ NEGATIONS) && (question.maxLength() > 0 || !(help =~ NEGATIONS))
        }

        where:
        question << questions
    }

    def '#question.key asks one thing'() {
        expect:
        question.text().every { language, text ->
            def rest = ONE_THING.inject(text) { left, allowed -> left.replace(allowed, '') }
            !(rest =~ /\b(och|eller|samt|and|or)\b/) && text.count('?') == 1 && text.endsWith('?')
        }

        where:
        question << questions
    }

    def '#question.key has no parentheses, slashes, abbreviations or jargon'() {
        given:
        def texts = question.text().values() + question.help().values() + question.options()*.label()*.values().flatten()

        expect:
        texts.every { !(it =~ /[()\[\]\/;]/) && !(it =~ ABBREVIATIONS) && !(it =~ JARGON) }

        where:
        question << questions
    }
}
