package se.genklang.collection

import static se.genklang.collection.seal.BoxKind.BALLOT

import io.micronaut.serde.ObjectMapper
import se.genklang.collection.domain.FormCheck
import se.genklang.collection.seal.Seal
import se.genklang.collection.seal.SealedAnswer
import se.genklang.collection.seal.SheetCodec
import se.genklang.survey.SampleQuestions
import spock.lang.Shared
import spock.lang.Specification

class SealingAnAnswerSpec extends Specification implements SampleQuestions {

    @Shared keys = Seal.newKeyPair()
    @Shared codec = new SheetCodec(ObjectMapper.getDefault())
    static final SURVEY = 7L

    def 'what is sealed comes out again with the key, and only as it was'() {
        given:
        def sheet = new AnswerSheet(3, [reach: 'easy'], ['own-words': 'Tack för hjälpen! 🙂'])
        def sealed = seal(sheet)

        expect:
        codec.read(Seal.open(keys, SURVEY, sealed).get()).get() == sheet
    }

    def 'all envelopes of a survey are equally long, whatever is in them'() {
        expect:
        seal(new AnswerSheet(3, [reach: 'easy'], [:])).ciphertext().length ==
            seal(new AnswerSheet(3, [:], ['own-words': 'å' * 500])).ciphertext().length
    }

    def 'the longest and worst answer that is let in fits into its envelope'() {
        given:
        def survey = surveyOf(easyToReach(), ownWords(), gender())
        def checked = FormCheck.check(survey, [reach: 'very-easy', gender: 'dont-know', 'own-words': filler * 500])

        expect:
        checked.faults().empty
        codec.write(checked.sheet(Long.MAX_VALUE)).length <= SheetCodec.sizeFor(survey)
        codec.read(codec.write(checked.sheet(1))).get() == checked.sheet(1)

        where:
        filler << ['"', '\\', 'ш', '\u2028', 'ﷺ', '\ud800']
    }

    def 'an envelope does not open #where'() {
        expect:
        attempt(seal(new AnswerSheet(3, [reach: 'easy'], [:]))).empty

        where:
        where                       | attempt
        'with another key'          | { Seal.open(Seal.newKeyPair(), SURVEY, it) }
        'in another survey'         | { Seal.open(keys, SURVEY + 1, it) }
        'under another id'          | { Seal.open(keys, SURVEY, new SealedAnswer(BALLOT, Seal.id(SURVEY, 'x'), it.enc(), it.ciphertext())) }
        'when a bit was flipped'    | { it.ciphertext()[9] ^= 1; Seal.open(keys, SURVEY, it) }
        'when its key was replaced' | { Seal.open(keys, SURVEY, new SealedAnswer(BALLOT, it.id(), new byte[65], it.ciphertext())) }
        'when it was cut'           | { Seal.open(keys, SURVEY, new SealedAnswer(BALLOT, it.id(), it.enc(), new byte[3])) }
    }

    def 'the same answer sealed twice looks different each time'() {
        given:
        def sheet = new AnswerSheet(3, [reach: 'easy'], [:])

        expect:
        seal(sheet).ciphertext() != seal(sheet).ciphertext()
    }

    private SealedAnswer seal(AnswerSheet sheet) {
        Seal.seal(keys.publicKey(), SURVEY, BALLOT, Seal.id(SURVEY, SubmissionKey.random()), codec.write(sheet), 2048)
    }
}
