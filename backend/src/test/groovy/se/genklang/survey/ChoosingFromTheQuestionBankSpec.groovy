package se.genklang.survey

import se.genklang.survey.bank.BankFile
import se.genklang.survey.bank.BankQuestion
import se.genklang.survey.bank.SampleBanks
import spock.lang.Specification

class ChoosingFromTheQuestionBankSpec extends Specification implements SampleBanks {

    List<BankQuestion> kept = []
    QuestionBank questionBank = new QuestionBank([{ kept } as OwnQuestions])

    def 'without questions of its own, a city has those that are built in'() {
        expect:
        new QuestionBank([]).find('reach-caseworker').get().textIn('sv') == 'Hur lätt är det att nå din handläggare?'
        new QuestionBank([]).find('own-garden').isEmpty()
    }

    def 'questions that a city brings are offered after the built-in ones from the moment they are kept'() {
        given:
        def before = questionBank.questions().size()

        when:
        kept.addAll((questionBank.readOwn(bank([question(suits: ['lss-boende'])])) as BankFile.Read).questions())

        then:
        questionBank.questions().size() == before + 1
        questionBank.questions().last().key() == 'own-garden'
        questionBank.find('own-garden').present
        questionBank.questionsFor('lss-boende')*.key().contains('own-garden')
        !questionBank.questionsFor('ekonomiskt-bistand')*.key().contains('own-garden')
    }

    def 'background questions stand apart and can be found by key'() {
        expect:
        questionBank.backgroundQuestions()*.key() == ['gender', 'age', 'who-helped']
        questionBank.questions().every { it.role() == QuestionRole.QUALITY }
        questionBank.find('gender').get().accepts('woman')
        questionBank.find('gender').get().accepts(Question.NO_ANSWER)
    }
}
