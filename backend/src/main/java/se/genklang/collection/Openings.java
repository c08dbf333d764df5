package se.genklang.collection;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The openings that run in this program right now: one for each survey, and how far it has come. */
@Singleton
class Openings {
    private final Map<Long, OpeningProgress> running = new ConcurrentHashMap<>();

    /** True for whoever may begin; false while another is at it. */
    boolean begin(long surveyId) {
        return running.putIfAbsent(surveyId, new OpeningProgress(OpeningProgress.Step.ANSWERS, 0)) == null;
    }

    void reached(long surveyId, OpeningProgress.Step step, long done, long of) {
        running.put(surveyId, new OpeningProgress(step, of == 0 ? 100 : (int) (100 * done / of)));
    }

    void end(long surveyId) {
        running.remove(surveyId);
    }

    Optional<OpeningProgress> of(long surveyId) {
        return Optional.ofNullable(running.get(surveyId));
    }
}
