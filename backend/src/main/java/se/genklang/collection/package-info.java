/**
 * How answers are collected: doors (links and one-time codes), the sealed ballot box, and its opening.
 * Never sees who works here or who signed in, and never keeps a code, a time or an address beside an answer (ADR 0004).
 * May use {@code survey} and {@code platform}.
 */
@NullMarked
package se.genklang.collection;

import org.jspecify.annotations.NullMarked;
