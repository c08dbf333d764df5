@NullMarked
package se.genklang.review.web;

import org.jspecify.annotations.NullMarked;
