/**
 * Surveys and the question bank: what is asked, in which languages, and the states a survey goes through.
 * Never holds an answer, a code or anything about who answers. May use {@code review} and {@code platform}.
 */
@NullMarked
package se.genklang.survey;

import org.jspecify.annotations.NullMarked;
