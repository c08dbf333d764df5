/**
 * The demo: a review of ekonomiskt bistånd in 2011 whose survey is closed and released, and a survey that is open to
 * answer. Everything goes in through the HTTP API, as it would from outside.
 */
@NullMarked
package se.genklang.demo;

import org.jspecify.annotations.NullMarked;
