@NullMarked
package se.genklang.review.domain;

import org.jspecify.annotations.NullMarked;
