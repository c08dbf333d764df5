/** The inspector's pages and the API about surveys and the question bank. */
@NullMarked
package se.genklang.survey.web;

import org.jspecify.annotations.NullMarked;
