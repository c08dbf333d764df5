package se.genklang.survey;

/** The life of a survey, in order. Once open, what is asked never changes. */
public enum SurveyState {
    DRAFT, OPEN, CLOSED, RELEASED;

    /** True from the moment the survey is opened. */
    public boolean isFrozen() {
        return this != DRAFT;
    }
}
