/** The rules that turn released figures into plain Swedish. Pure: no framework, no clock, no database. */
@NullMarked
package se.genklang.section.writing;

import org.jspecify.annotations.NullMarked;
