package se.genklang.survey;

/** A district that a survey asks in. */
public record SurveyedDistrict(long id, String name) { }
