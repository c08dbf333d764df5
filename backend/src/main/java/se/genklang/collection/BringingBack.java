package se.genklang.collection;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an operator asks for with {@code --bring-back SURVEY}, after an old backup of the database was restored. */
@Singleton
@Requires(property = "genklang.bring-back")
class BringingBack {
    private static final Logger LOG = LoggerFactory.getLogger(BringingBack.class);

    private final AnswerRecovery recovery;
    private final long surveyId;

    BringingBack(AnswerRecovery recovery, @Property(name = "genklang.bring-back") long surveyId) {
        this.recovery = recovery;
        this.surveyId = surveyId;
    }

    @EventListener
    void started(ServerStartupEvent event) {
        try {
            recovery.bringBack(surveyId);
            LOG.info("The answers of survey {} are back from their copy", surveyId);
        } catch (IllegalStateException e) {
            LOG.error("The answers of survey {} are not brought back: {}", surveyId, e.getMessage());
        }
    }
}
