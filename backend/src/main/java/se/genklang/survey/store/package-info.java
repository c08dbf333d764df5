/** Surveys and own questions in the database. */
@NullMarked
package se.genklang.survey.store;

import org.jspecify.annotations.NullMarked;
