package se.genklang.collection;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.genklang.collection.store.BoxLifeStore;
import se.genklang.survey.SurveyService;

/** Takes the steps whose day has come: the end of a survey, and the deletion of its answers. */
@Singleton
class DueBoxes {
    private static final Logger LOG = LoggerFactory.getLogger(DueBoxes.class);

    private final BoxLifeStore lives;
    private final SurveyService surveys;
    private final BoxEnding ending;
    private final AnswerDisposal disposal;
    private final Clock clock;

    DueBoxes(BoxLifeStore lives, SurveyService surveys, BoxEnding ending, AnswerDisposal disposal, Clock clock) {
        this.lives = lives;
        this.surveys = surveys;
        this.ending = ending;
        this.disposal = disposal;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "30s", fixedDelay = "1h")
    void takeSteps() {
        LocalDate today = LocalDate.now(clock);
        lives.openedUntil(today.minusDays(BoxEnding.AFTER_DAYS)).forEach(id -> tell(id, "cannot end yet", ending::end));
        surveys.dueForDisposal(today).forEach(id -> tell(id, "cannot be rid of its answers yet", disposal::dispose));
    }

    /** One survey's trouble must not keep the others waiting. Only our own words are logged: others may quote what they read. */
    private static void tell(long surveyId, String trouble, LongConsumer step) {
        try {
            step.accept(surveyId);
        } catch (RuntimeException e) {
            LOG.error("Survey {} {}: {}", surveyId, trouble, e instanceof IllegalStateException ? e.getMessage() : e.getClass().getSimpleName());
        }
    }
}
