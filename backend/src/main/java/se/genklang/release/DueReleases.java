package se.genklang.release;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.genklang.collection.BoxClosed;
import se.genklang.survey.SurveyService;

/** Sees to it that closed surveys are released when their waiting time is over, also when nobody is looking. */
@Singleton
class DueReleases {
    private static final Logger LOG = LoggerFactory.getLogger(DueReleases.class);

    /** How long a request may wait for an opening. */
    private static final Duration MOMENT = Duration.ofSeconds(5);

    private final SurveyService surveys;
    private final ReleaseService releases;
    private final ExecutorService background;

    DueReleases(SurveyService surveys, ReleaseService releases, @Named(TaskExecutors.BLOCKING) ExecutorService background) {
        this.surveys = surveys;
        this.releases = releases;
        this.background = background;
    }

    /**
     * A survey without waiting time is released as soon as it is closed. That goes on in the background, however long it
     * takes; whoever closed it waits a moment, since a few hundred answers are ready before the next page.
     */
    @EventListener
    void closed(BoxClosed event) {
        Future<?> released = background.submit(() -> release(event.surveyId()));
        try {
            released.get(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.info("Survey {} is being opened in the background", event.surveyId());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
