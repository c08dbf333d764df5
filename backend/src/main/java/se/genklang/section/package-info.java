/**
 * The brukarperspektiv section of a review: what people said by quality area and district, in plain Swedish, as a page
 * and as documents. Reads releases only, never {@code collection} or {@code survey} (ADR 0004).
 * Rooms: {@code writing} turns figures into sentences, {@code document} makes files of them, {@code web} makes pages.
 */
@NullMarked
package se.genklang.section;

import org.jspecify.annotations.NullMarked;
