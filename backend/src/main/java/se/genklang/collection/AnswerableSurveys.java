package se.genklang.collection;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import se.genklang.collection.store.BoxStore;
import se.genklang.collection.store.PointRepository;
import se.genklang.survey.SurveyService;

/** Remembers what never changes once a survey is open, so that an answer costs one statement and not six. */
@Singleton
class AnswerableSurveys {
    private final SurveyService surveys;
    private final PointRepository points;
    private final BoxStore boxes;
    private final Map<String, AnswerableSurvey> frozen = new ConcurrentHashMap<>();

    AnswerableSurveys(SurveyService surveys, PointRepository points, BoxStore boxes) {
        this.surveys = surveys;
        this.points = points;
        this.boxes = boxes;
    }

    /** The survey at this address; empty when there is none, or none that has been opened. */
    Optional<AnswerableSurvey> find(String slug) {
        AnswerableSurvey known = frozen.get(slug);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<AnswerableSurvey> found = surveys.findBySlug(slug).filter(survey -> survey.state().isFrozen())
            .map(survey -> new AnswerableSurvey(survey, boxes.find(survey.id()).orElseThrow(),
                points.findBySurveyIdOrderByDistrictName(survey.id())));
        found.ifPresent(survey -> frozen.put(slug, survey));
        return found;
    }
}
