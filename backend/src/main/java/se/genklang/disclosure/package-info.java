/**
 * Statistical disclosure control: counts in, publishable tables out. Pure code, no framework, no database (ADR 0009).
 * May use nothing but the JDK and ojAlgo, which solves its integer programs (ADR 0009).
 */
@NullMarked
package se.genklang.disclosure;

import org.jspecify.annotations.NullMarked;
