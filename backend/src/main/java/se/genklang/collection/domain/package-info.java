/** The rules of collecting: what a code looks like, what a filled-in form may hold, how an answer is sealed. */
@NullMarked
package se.genklang.collection.domain;

import org.jspecify.annotations.NullMarked;
