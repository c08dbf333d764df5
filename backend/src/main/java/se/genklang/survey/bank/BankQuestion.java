package se.genklang.survey.bank;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genklang.survey.Question;

/**
 * A question with what an inspector needs to choose it.
 *
 * @param suits      keys of the areas of operation it is written for; empty means all
 * @param comparable national topic that its result can be set beside, or null
 */
@Serdeable
public record BankQuestion(Question question, List<String> suits, @Nullable String comparable) {

    /** True when the question is written for this area of operation. */
    public boolean isFor(String areaOfOperation) {
        return suits.isEmpty() || suits.contains(areaOfOperation);
    }
}
