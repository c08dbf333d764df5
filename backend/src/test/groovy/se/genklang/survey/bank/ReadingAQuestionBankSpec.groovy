package se.genklang.survey.bank

import se.genklang.survey.QuestionKind
import se.genklang.survey.QuestionRole
import se.genklang.survey.Tone
import spock.lang.Shared
import spock.lang.Specification

class ReadingAQuestionBankSpec extends Specification implements SampleBanks {

    @Shared
    BankFile file = new BuiltInBank().forOwnQuestions()

    def 'a question on a built-in scale comes out complete, its own report words above the words of the scale'() {
        when:
        def read = file.read(bank([question(suits: ['lss-boende'])])) as BankFile.Read
        def entry = read.questions().first()

        then:
        entry.isFor('lss-boende') && !entry.isFor('socialpsykiatri')
        entry.question().kind() == QuestionKind.SCALE
        entry.question().role() == QuestionRole.QUALITY
        entry.question().options()*.code() == ['always', 'sometimes', 'never']
        entry.question().tones()[Tone.POSITIVE].sv == 'svarade att de alltid får vara ute när de vill'
        entry.question().tones()[Tone.NEGATIVE].sv == 'svarade nej, aldrig'
    }

    def 'a city may bring its own scales, languages and one-of questions'() {
        given:
        def scale = [options: [option('oui', 'POSITIVE', [label: [sv: 'Ja', fi: 'Kyllä']]), option('non', 'NEGATIVE', [label: [sv: 'Nej', fi: 'Ei']])],
                     tones: [POSITIVE: [sv: 'svarade ja'], NEGATIVE: [sv: 'svarade nej']]]
        def questions = [question(kind: 'yes_no', scale: 'own', tones: null, text: [sv: 'Får du gå ut?', fi: 'Saatko mennä ulos?']),
                         question(key: 'own-pet', role: 'background', kind: 'one_of', scale: null, tones: null, area: null,
                                  options: [option('cat', 'NONE'), option('dog', 'NONE')])]

        when:
        def read = file.read(bank(questions, [scales: [own: scale]])) as BankFile.Read

        then:
        read.questions()*.question()*.key() == ['own-garden', 'own-pet']
        read.questions()[0].question().text().keySet() as List == ['sv', 'fi']
        read.questions()[0].question().tones()[Tone.POSITIVE].sv == 'svarade ja'
        read.questions()[1].question().options()*.code() == ['cat', 'dog']
    }

    def 'a fault in the question is told by row and field: #field'() {
        when:
        def refused = file.read(bank([question(key: 'sound'), question(changes)])) as BankFile.Refused

        then:
        refused.faults()*.row().unique() == [row]
        refused.faults()*.field() == [field]
        refused.faults().first().message().contains(words)

        where:
        changes                                          | row                    | field            || words
        [text: [en: 'May you go out?']]                  | 'fråga 2 (own-garden)' | 'text.sv'        || 'svenska texten saknas'
        [text: null]                                     | 'fråga 2 (own-garden)' | 'text'           || 'saknas'
        [text: [sv: '  ']]                               | 'fråga 2 (own-garden)' | 'text.sv'        || 'tom'
        [text: [sv: 'å' * 201]]                          | 'fråga 2 (own-garden)' | 'text.sv'        || 'högst 200 tecken'
        [text: [sv: 'Hej?', en: 7]]                      | 'fråga 2 (own-garden)' | 'text.en'        || 'text inom citattecken'
        [text: [sv: 'Hej?', Svenska: 'Hej?']]            | 'fråga 2 (own-garden)' | 'text'           || 'Svenska'
        [key: null]                                      | 'fråga 2'              | 'key'            || 'saknas'
        [key: 'Min Fråga']                               | 'fråga 2 (Min Fråga)'  | 'key'            || 'små bokstäver'
        [key: 'sound']                                   | 'fråga 2 (sound)'      | 'key'            || 'finns redan på fråga 1'
        [key: 'reach-caseworker']                        | 'fråga 2 (reach-caseworker)' | 'key'      || 'inbyggda'
        [kind: 'slider']                                 | 'fråga 2 (own-garden)' | 'kind'           || 'Välj ett av: scale, yes_no'
        [area: 'trygghett']                              | 'fråga 2 (own-garden)' | 'area'           || '«trygghett» finns inte'
        [area: null]                                     | 'fråga 2 (own-garden)' | 'area'           || 'saknas'
        [role: 'background']                             | 'fråga 2 (own-garden)' | 'area'           || 'bakgrundsfråga'
        [scale: 'easy-9']                                | 'fråga 2 (own-garden)' | 'scale'          || '«easy-9» finns inte'
        [scale: null]                                    | 'fråga 2 (own-garden)' | 'scale'          || 'namnet på en skala'
        [kind: 'yes_no']                                 | 'fråga 2 (own-garden)' | 'scale'          || 'två svar'
        [kind: 'text', scale: null, tones: null]         | 'fråga 2 (own-garden)' | 'maxLength'      || 'hur många tecken'
        [maxLength: 40]                                  | 'fråga 2 (own-garden)' | 'maxLength'      || 'Bara en fri text'
        [picture: 'unicorn']                             | 'fråga 2 (own-garden)' | 'picture'        || '«unicorn» finns inte'
        [suits: ['tandvard']]                            | 'fråga 2 (own-garden)' | 'suits'          || '«tandvard» finns inte'
        [topic: 'weather']                               | 'fråga 2 (own-garden)' | 'topic'          || 'Välj ett av: information'
        [colour: 'red']                                  | 'fråga 2 (own-garden)' | 'colour'         || 'finns inte i en frågebank'
        [tones: [POSITIVE: [sv: 'Svarade ja.']]]         | 'fråga 2 (own-garden)' | 'tones.POSITIVE.sv' || 'liten bokstav'
        [tones: [POSITIVE: [:]]]                         | 'fråga 2 (own-garden)' | 'tones.POSITIVE.sv' || 'svenska texten saknas'
        [scale: 'easy-4', tones: [NEUTRAL: [sv: 'svarade lagom']]] | 'fråga 2 (own-garden)' | 'tones.NEUTRAL' || 'Inget svar har tonen'
        [text: [sv: 'Hej?', fi: 'Hei?']]                 | 'fråga 2 (own-garden)' | 'text.fi'        || 'inte de här svaren: always, sometimes, never'
        [help: [en: 'Hello.']]                           | 'fråga 2 (own-garden)' | 'help.sv'        || 'svenska texten saknas'
        [sensitive: 'yes']                               | 'fråga 2 (own-garden)' | 'sensitive'      || 'true eller false'
    }

    def 'a fault in a scale is told on the row of the scale: #field'() {
        given:
        def scale = [options: options, tones: [POSITIVE: [sv: 'svarade bra'], NEGATIVE: [sv: 'svarade illa']]]

        when:
        def refused = file.read(bank([question(scale: 'own', tones: null)], [scales: [own: scale]])) as BankFile.Refused

        then:
        refused.faults()*.row().unique() == ['skala own']
        refused.faults().any { it.field() == field && it.message().contains(words) }

        where:
        options                                                              | field              || words
        [option('a', 'POSITIVE')]                                            | 'options'          || 'Minst 2'
        ('a'..'f').collect { option(it, it < 'd' ? 'POSITIVE' : 'NEGATIVE') } | 'options'         || 'Högst 5'
        [option('a', 'POSITIVE'), option('a', 'NEGATIVE')]                   | 'options.2.code'   || 'samma kod: a'
        [option('a', 'POSITIVE'), option('dont-know', 'NEGATIVE')]           | 'options.2.code'   || 'läggs till av sig själva'
        [option('a', 'POSITIVE'), option('b', 'BAD')]                        | 'options.2.tone'   || 'Välj ett av: POSITIVE'
        [option('a', 'POSITIVE'), option('b', 'NEGATIVE', [label: [en: 'B']])] | 'options.2.label.sv' || 'svenska texten saknas'
        [option('a', 'POSITIVE'), option('b', 'NEGATIVE', [picture: 'ogre'])] | 'options.2.picture' || '«ogre» finns inte'
        [option('a', 'POSITIVE'), option('b', 'POSITIVE')]                   | 'options'          || 'ett som är NEGATIVE'
    }

    def 'the words of a report must be there for every tone that the answers have'() {
        given:
        def scale = [options: [option('a', 'POSITIVE'), option('b', 'NEUTRAL'), option('c', 'NEGATIVE')]]

        when:
        def refused = file.read(bank([question(scale: 'own')], [scales: [own: scale]])) as BankFile.Refused

        then:
        refused.faults()*.field() == ['tones.NEUTRAL', 'tones.NEGATIVE']
    }

    def 'one faulty question refuses the whole file, and every fault is told at once, in the order of the file'() {
        when:
        def refused = file.read(bank([question(key: 'one', area: 'x', picture: 'y'), question(key: 'two'),
                                      question(key: 'three', text: [:]), question(key: 'two')])) as BankFile.Refused

        then:
        refused.faults().collect { [it.row(), it.field()] } == [['fråga 1 (one)', 'area'], ['fråga 1 (one)', 'picture'],
                                                                ['fråga 3 (three)', 'text.sv'], ['fråga 4 (two)', 'key']]
    }

    def 'a file that is not JSON is told by line and column'() {
        when:
        def fault = (file.read(text.getBytes('UTF-8')) as BankFile.Refused).faults().first()

        then:
        fault.row() == row
        fault.field() == field
        fault.message().contains(words)

        where:
        text                                          | row     | field       || words
        '{\n  "version": 1,\n  "questions": [ , ]\n}' | 'rad 3' | 'kolumn 18' || 'komma'
        '{\n  "version": 1,\n  "version": 1\n}'       | 'rad 3' | 'kolumn 12' || 'två gånger'
        '{\n  "version": 1,'                          | 'rad 2' | 'kolumn 16' || 'slut för tidigt'
        'nyckel;fråga'                                | 'rad 1' | 'kolumn 1'  || 'inte riktig JSON'
    }

    def 'a file of the wrong kind is refused, never an outage: #what'() {
        expect:
        file.read(bytes as byte[]) instanceof BankFile.Refused

        where:
        what                  | bytes
        'empty'               | ''.bytes
        'null'                | 'null'.bytes
        'a list'              | '[]'.bytes
        'no questions'        | '{"version":1,"questions":[]}'.bytes
        'questions as text'   | '{"version":1,"questions":"x"}'.bytes
        'question as text'    | '{"version":1,"questions":["x"]}'.bytes
        'scales as a list'    | '{"version":1,"scales":[],"questions":["x"]}'.bytes
        'a later version'     | '{"version":2,"questions":[]}'.bytes
        'another encoding'    | '{"version":1,"å":1}'.getBytes('ISO-8859-1')
        'a zip'               | [0x50, 0x4b, 3, 4, 0, 0, 0, 0]
        'far too deep'        | ('[' * 5000).bytes
        'far too large'       | new byte[2_000_001]
    }

    def 'a file saved by a Windows editor with a byte order mark is read'() {
        given:
        def saved = new ByteArrayOutputStream()
        saved.write([0xEF, 0xBB, 0xBF] as byte[])
        saved.write(bank([question()]))

        expect:
        file.read(saved.toByteArray()) instanceof BankFile.Read
    }
}
