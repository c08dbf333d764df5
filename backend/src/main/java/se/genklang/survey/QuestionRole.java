package se.genklang.survey;

/** What a question is for: a quality question, or a coarse background question that results may be broken down by. */
public enum QuestionRole { QUALITY, BACKGROUND }
