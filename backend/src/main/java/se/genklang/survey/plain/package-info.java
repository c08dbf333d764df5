/** Plain language: measures of how easy a text is to read. Pure. */
@NullMarked
package se.genklang.survey.plain;

import org.jspecify.annotations.NullMarked;
