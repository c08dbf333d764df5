package se.genklang.review;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

/**
 * When the answers to a review's surveys are deleted, and by which decision. What was released stays.
 *
 * @param review    the review's id
 * @param disposeOn the day they are deleted
 * @param decision  case reference of the decision that allows it
 */
@MappedEntity("review_disposal")
public record Disposal(@Id long review, LocalDate disposeOn, String decision) { }
