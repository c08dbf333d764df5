package se.genklang.survey;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * How many people could share a combination of background answers in the smallest district: the fewer, the easier to
 * recognise somebody by them.
 *
 * @param people       about how many are asked there
 * @param combinations ways to answer the background questions
 */
@Serdeable
public record SharedBackground(int people, int combinations) {
    /** The smallest group that is ever shown; half of what a breakdown into two groups needs. */
    public static final int SMALLEST_GROUP = 5;

    static SharedBackground of(int people, List<Question> background) {
        return new SharedBackground(people, background.stream().mapToInt(question -> question.options().size()).reduce(1, Math::multiplyExact));
    }

    /** People to a combination if they are spread evenly, rounded down. */
    public int each() {
        return people / combinations;
    }

    /** True when background questions are asked. */
    public boolean asks() {
        return combinations > 1;
    }

    /** True when no background question can be shown there, however people answer. */
    boolean tooFewPeople() {
        return asks() && people < 2 * SMALLEST_GROUP;
    }

    /** True when there are more combinations than people, so that most are alone with theirs. */
    boolean tooManyCombinations() {
        return combinations > people;
    }
}
