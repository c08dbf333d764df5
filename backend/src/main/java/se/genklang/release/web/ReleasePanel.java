package se.genklang.release.web;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import se.genklang.release.ReleaseService;
import se.genklang.release.ReleasedSurvey;
import se.genklang.survey.Survey;
import se.genklang.survey.SurveyPanel;

/** Tells on a survey's page how far its result has come, where to read it, and what late answers can change. */
@Singleton
class ReleasePanel implements SurveyPanel {
    private final ReleaseService releases;

    ReleasePanel(ReleaseService releases) {
        this.releases = releases;
    }

    /**
     * What the panel shows.
     *
     * @param release     null until there is one
     * @param computed    whole per cent of a release that is being computed, or null
     * @param mayCorrect  true when late answers may give a new version
     */
    public record Model(Survey survey, @Nullable ReleasedSurvey release, @Nullable Integer computed, boolean mayCorrect) { }

    @Override
    public String view() {
        return "release/panel";
    }

    @Override
    public @Nullable Model model(Survey survey) {
        Integer computed = releases.computed(survey.id()).orElse(null);
        return releases.ofSurvey(survey.id()).map(release -> new Model(survey, release, null, releases.mayBeCorrected(survey.id())))
            .orElseGet(() -> computed == null ? null : new Model(survey, null, computed, false));
    }

    @Override
    public int order() {
        return 5;
    }
}
