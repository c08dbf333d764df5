/** What every feature stands on: clock, database, key store, start-up, security headers, languages, error pages. */
@NullMarked
package se.genklang.platform;

import org.jspecify.annotations.NullMarked;
