/** Releases on the inspector's page about a survey, and for other programs. */
@NullMarked
package se.genklang.release.web;

import org.jspecify.annotations.NullMarked;
