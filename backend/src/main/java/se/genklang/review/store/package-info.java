@NullMarked
package se.genklang.review.store;

import org.jspecify.annotations.NullMarked;
