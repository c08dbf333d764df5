/**
 * What every feature stands on and no feature owns: the clock, how the program starts and says what is wrong, and in
 * rooms of their own the embedded database, the key store, the checks of production and the form of log lines.
 * Never holds anything of a review, a survey, an answer or an account. Uses no feature.
 */
@NullMarked
package se.genklang.platform;

import org.jspecify.annotations.NullMarked;
