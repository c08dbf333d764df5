/**
 * Statistical disclosure control: counts in, publishable tables out. Pure code, no framework, no database (ADR 0004).
 * May use nothing but the JDK.
 */
@NullMarked
package se.genklang.disclosure;

import org.jspecify.annotations.NullMarked;
