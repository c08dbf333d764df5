package se.genklang.survey;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.genklang.survey.bank.BankFile;
import se.genklang.survey.bank.BankQuestion;
import se.genklang.survey.bank.BuiltInBank;

/** The questions that a survey can be put together from: those that ship with the program, then the city's own. */
@Singleton
public class QuestionBank {

    private final BuiltInBank builtIn = new BuiltInBank();
    private final BankFile ownFile = builtIn.forOwnQuestions();
    private final List<OwnQuestions> own;

    public QuestionBank(List<OwnQuestions> own) {
        this.own = own;
    }

    /** Every question with what an inspector needs to choose it. */
    public List<BankQuestion> entries() {
        return Stream.concat(builtIn.questions().stream(), own.stream().flatMap(kept -> kept.all().stream())).toList();
    }

    /** The quality questions. */
    public List<Question> questions() {
        return withRole(QuestionRole.QUALITY).map(BankQuestion::question).toList();
    }

    /** The quality questions that are written for an area of operation, such as {@code ekonomiskt-bistand}. */
    public List<Question> questionsFor(String areaOfOperation) {
        return withRole(QuestionRole.QUALITY).filter(entry -> entry.isFor(areaOfOperation)).map(BankQuestion::question).toList();
    }

    /** The coarse questions that results may be broken down by. */
    public List<Question> backgroundQuestions() {
        return withRole(QuestionRole.BACKGROUND).map(BankQuestion::question).toList();
    }

    /** Any question, quality or background, by its key. */
    public Optional<Question> find(String key) {
        return entries().stream().map(BankQuestion::question).filter(question -> question.key().equals(key)).findFirst();
    }

    /** Ids of the pictograms that questions and answers may carry. */
    public Set<String> pictures() {
        return builtIn.pictures();
    }

    /** Reads and checks a city's own bank, all or nothing. Keeps nothing: that is for the caller. */
    public BankFile.Outcome readOwn(byte[] file) {
        return ownFile.read(file);
    }

    private Stream<BankQuestion> withRole(QuestionRole role) {
        return entries().stream().filter(entry -> entry.question().role() == role);
    }
}
