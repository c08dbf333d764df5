package se.genklang.release.web;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import se.genklang.release.ReleaseService;
import se.genklang.release.ReleasedSurvey;
import se.genklang.survey.Survey;
import se.genklang.survey.SurveyPanel;

/** Tells on a survey's page that its result is released, and where to read it. */
@Singleton
class ReleasePanel implements SurveyPanel {
    private final ReleaseService releases;

    ReleasePanel(ReleaseService releases) {
        this.releases = releases;
    }

    /** What the panel shows. */
    public record Model(Survey survey, ReleasedSurvey release) { }

    @Override
    public String view() {
        return "release/panel";
    }

    @Override
    public @Nullable Model model(Survey survey) {
        return releases.ofSurvey(survey.id()).map(release -> new Model(survey, release)).orElse(null);
    }

    @Override
    public int order() {
        return 5;
    }
}
