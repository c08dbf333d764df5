package se.genklang.collection;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A survey's boxes as an inspector may see them.
 *
 * @param opensOn        first day the ballot box can be opened, or null while answers come in
 * @param endsOn         day the late box is settled and the last keys are destroyed; null until the ballot box is open
 * @param answered       band of answers in all, such as {@code 10–19}
 * @param unreadable     envelopes of the ballot box that could not be opened
 * @param lateAnswers    answers that came late, 0 when they were fewer than five and never opened; null until settled
 * @param lateUnreadable late envelopes that could not be opened; null until settled
 * @param disposedOn     day the answers were deleted, or null
 * @param progress       how far an opening has come, or null when none is under way
 * @param keysInOrder    false when a box could not be opened today, because its key is missing
 * @param districts      how it goes by district
 */
@Serdeable
public record Box(BoxState state, @Nullable LocalDate opensOn, @Nullable LocalDate endsOn, String answered, int unreadable,
                  @Nullable Integer lateAnswers, @Nullable Integer lateUnreadable, @Nullable LocalDate disposedOn,
                  @Nullable OpeningProgress progress, boolean keysInOrder, List<Participation> districts) { }
