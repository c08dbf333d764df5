/** The form of log lines. A log line never leads to a person (ADR 0004). */
@NullMarked
package se.genklang.platform.logging;

import org.jspecify.annotations.NullMarked;
