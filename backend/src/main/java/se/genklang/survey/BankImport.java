package se.genklang.survey;

import java.util.List;

/** What came of bringing in the city's own questions: all of them, or none. */
public sealed interface BankImport {
    /** All questions of the file are in the bank now. */
    record Imported(int count) implements BankImport { }

    /** Nothing was brought in. Each fault names its row and field, in words for an inspector. */
    record Refused(List<String> faults) implements BankImport { }
}
