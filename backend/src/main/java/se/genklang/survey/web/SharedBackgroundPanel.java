package se.genklang.survey.web;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import se.genklang.survey.Survey;
import se.genklang.survey.SurveyPanel;

/** Tells, as long as a survey can be changed, how well its background questions hide people in the smallest district. */
@Singleton
class SharedBackgroundPanel implements SurveyPanel {

    @Override
    public String view() {
        return "survey/shared-background";
    }

    @Override
    public @Nullable Object model(Survey survey) {
        return survey.state().isFrozen() ? null : survey.sharedBackground().orElse(null);
    }

    @Override
    public int order() {
        return 30;
    }
}
