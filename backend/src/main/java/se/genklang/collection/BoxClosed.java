package se.genklang.collection;

/** Told to the rest of the application when a survey's box was closed. */
public record BoxClosed(long surveyId) { }
