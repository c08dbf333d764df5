/** The page for the public. */
@NullMarked
package se.genklang.transparency.web;

import org.jspecify.annotations.NullMarked;
