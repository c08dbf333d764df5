package se.genklang.survey.web;

import jakarta.inject.Singleton;
import java.util.List;
import se.genklang.review.ReviewPanel;
import se.genklang.survey.Survey;
import se.genklang.survey.SurveyService;

/** The surveys of a review, on the review's own page. */
@Singleton
class SurveysOfReview implements ReviewPanel {
    private final SurveyService surveys;

    SurveysOfReview(SurveyService surveys) {
        this.surveys = surveys;
    }

    /** What the panel shows. */
    public record Model(long reviewId, List<Survey> surveys) { }

    @Override
    public String view() {
        return "survey/list";
    }

    @Override
    public Object model(long reviewId) {
        return new Model(reviewId, surveys.ofReview(reviewId));
    }

    @Override
    public int order() {
        return 10;
    }
}
