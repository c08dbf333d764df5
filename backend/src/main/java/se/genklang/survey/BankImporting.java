package se.genklang.survey;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.genklang.survey.bank.BankFault;
import se.genklang.survey.bank.BankFile;
import se.genklang.survey.store.OwnQuestionStore;

/** Brings the city's own questions into the bank: all of a file, or nothing of it. */
@Singleton
public class BankImporting {
    private final QuestionBank bank;
    private final OwnQuestionStore own;

    BankImporting(QuestionBank bank, OwnQuestionStore own) {
        this.bank = bank;
        this.own = own;
    }

    /** @param file the text of a question bank file (JSON) */
    public BankImport bringIn(String file) {
        return switch (bank.readOwn(file.getBytes(StandardCharsets.UTF_8))) {
            case BankFile.Refused refused -> new BankImport.Refused(refused.faults().stream().map(BankImporting::words).toList());
            case BankFile.Read read -> {
                own.add(read.questions());
                yield new BankImport.Imported(read.questions().size());
            }
        };
    }

    private static String words(BankFault fault) {
        return Stream.of(fault.row(), fault.field()).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "))
            + ": " + fault.message();
    }
}
