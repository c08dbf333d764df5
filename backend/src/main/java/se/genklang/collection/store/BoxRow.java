package se.genklang.collection.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.genklang.collection.BoxState;

/** A ballot box without its content. */
public record BoxRow(long surveyId, BoxState state, byte[] publicKey, int answerSize, @Nullable LocalDate opensOn, int unreadable) { }
