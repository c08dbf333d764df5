package se.genklang.survey;

/**
 * Which way an alternative points. Breakdowns publish the three tones instead of the full scale
 * (statistical disclosure control, ADR 0004); {@link #NONE} marks alternatives that are neither good nor bad.
 */
public enum Tone { POSITIVE, NEUTRAL, NEGATIVE, NONE }
