/**
 * The question bank as a file: its form, its rules and what is said when a file breaks them. Pure: bytes in, questions
 * or faults out. Holds no database, no HTTP, and nothing about those who answer.
 */
@NullMarked
package se.genklang.survey.bank;

import org.jspecify.annotations.NullMarked;
