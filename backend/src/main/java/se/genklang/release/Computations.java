package se.genklang.release;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The releases that are computed in this program right now, and how far each has come. */
@Singleton
class Computations {
    private final Map<Long, Integer> running = new ConcurrentHashMap<>();

    /** @param percent whole per cent of the survey's questions that are computed */
    void reached(long surveyId, int percent) {
        running.put(surveyId, percent);
    }

    void end(long surveyId) {
        running.remove(surveyId);
    }

    Optional<Integer> of(long surveyId) {
        return Optional.ofNullable(running.get(surveyId));
    }
}
