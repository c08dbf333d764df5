/**
 * Reviews, their phases, the districts they cover and the quality areas they are told in. Holds nothing that anyone
 * answered. Entered by {@code ReviewService}; other features add to a review's page with {@code ReviewPanel}.
 * May use {@code platform}.
 */
@NullMarked
package se.genklang.review;

import org.jspecify.annotations.NullMarked;
