package se.genklang.survey;

import java.util.List;
import se.genklang.survey.bank.BankQuestion;

/** Where a city's own questions are kept; asked anew each time, since inspectors add to them while the program runs. */
public interface OwnQuestions {

    /** The city's own questions, in the order they are offered. */
    List<BankQuestion> all();
}
