/** The section as a page and as JSON. */
@NullMarked
package se.genklang.section.web;

import org.jspecify.annotations.NullMarked;
