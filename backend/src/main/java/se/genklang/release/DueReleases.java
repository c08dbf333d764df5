package se.genklang.release;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.genklang.collection.BoxClosed;
import se.genklang.survey.SurveyService;

/** Sees to it that closed surveys are released when their waiting time is over, also when nobody is looking. */
@Singleton
class DueReleases {
    private static final Logger LOG = LoggerFactory.getLogger(DueReleases.class);

    private final SurveyService surveys;
    private final ReleaseService releases;

    DueReleases(SurveyService surveys, ReleaseService releases) {
        this.surveys = surveys;
        this.releases = releases;
    }

    /** A survey without waiting time is released as soon as it is closed. */
    @EventListener
    void closed(BoxClosed event) {
        release(event.surveyId());
    }

    @Scheduled(initialDelay = "10s", fixedDelay = "1m")
    void releaseWhatIsDue() {
        surveys.waitingForRelease().forEach(this::release);
    }

    private void release(long surveyId) {
        try {
            if (releases.openAndRelease(surveyId)) {
                LOG.info("Survey {} is released", surveyId);
            }
        } catch (RuntimeException e) {
            // One survey's trouble must not keep the others waiting; it is tried again in a minute.
            // Only our own words are logged: a message from elsewhere may quote what it read.
            LOG.error("Survey {} cannot be released yet: {}", surveyId,
                e instanceof IllegalStateException ? e.getMessage() : e.getClass().getSimpleName());
        }
    }
}
