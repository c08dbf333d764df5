/** From opened answers to the content of a release. */
@NullMarked
package se.genklang.release.domain;

import org.jspecify.annotations.NullMarked;
