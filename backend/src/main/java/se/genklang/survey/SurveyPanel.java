package se.genklang.survey;

import org.jspecify.annotations.Nullable;

/**
 * A part of the inspector's page about one survey. Other features add theirs as beans, so that the survey itself need
 * not know them.
 */
public interface SurveyPanel {
    /** Template whose fragment {@code panel(model)} is shown, for example {@code collection/panel}. */
    String view();

    /** What the fragment shows, or null to leave the panel out. */
    @Nullable Object model(Survey survey);

    /** Panels are shown in rising order. */
    int order();
}
