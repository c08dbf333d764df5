package se.genklang.collection.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to a survey's boxes, by day.
 *
 * @param openedOn       day the ballot box was opened
 * @param shreddedOn     day its key was destroyed
 * @param endedOn        day the late box's key and the token key were destroyed
 * @param lateAnswers    answers from the late box, 0 when there were too few to open; null until that is settled
 * @param lateUnreadable late envelopes that could not be opened; null until then
 * @param disposedOn     day the answers were deleted
 */
public record BoxLife(long surveyId, @Nullable LocalDate openedOn, @Nullable LocalDate shreddedOn, @Nullable LocalDate endedOn,
                      @Nullable Integer lateAnswers, @Nullable Integer lateUnreadable, @Nullable LocalDate disposedOn) { }
