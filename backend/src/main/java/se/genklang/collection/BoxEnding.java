package se.genklang.collection;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import se.genklang.collection.seal.BoxKeys;
import se.genklang.collection.seal.BoxKind;
import se.genklang.collection.store.BoxLife;
import se.genklang.collection.store.BoxLifeStore;
import se.genklang.collection.store.BoxRow;
import se.genklang.collection.store.BoxStore;
import se.genklang.collection.store.EnvelopeStore;
import se.genklang.collection.token.TokenKeys;
import se.genklang.survey.SurveyService;

/**
 * Settles the late box and destroys the last keys. From then on a phone is told that it came too late: the one limit of
 * "never lost". Late answers change no release.
 */
@Singleton
public class BoxEnding {
    /** Days from the opening of the ballot box to the end. */
    public static final int AFTER_DAYS = 30;

    private final TransactionOperations<Connection> transactions;
    private final SurveyService surveys;
    private final BoxStore boxes;
    private final BoxLifeStore lives;
    private final EnvelopeStore envelopes;
    private final BoxKeys keys;
    private final TokenKeys tokenKeys;
    private final SafeKey safeKey;
    private final Unsealing unsealing;
    private final AnswerCopies copies;
    private final Openings openings;
    private final Clock clock;

    BoxEnding(TransactionOperations<Connection> transactions, SurveyService surveys, BoxStore boxes, BoxLifeStore lives,
              EnvelopeStore envelopes, BoxKeys keys, TokenKeys tokenKeys, SafeKey safeKey, Unsealing unsealing,
              AnswerCopies copies, Openings openings, Clock clock) {
        this.transactions = transactions;
        this.surveys = surveys;
        this.boxes = boxes;
        this.lives = lives;
        this.envelopes = envelopes;
        this.keys = keys;
        this.tokenKeys = tokenKeys;
        this.safeKey = safeKey;
        this.unsealing = unsealing;
        this.copies = copies;
        this.openings = openings;
        this.clock = clock;
    }

    /**
     * Ends a survey whose day has come. Safe to repeat after a crash at any point.
     *
     * @throws IllegalStateException when the late box holds enough answers and its key is missing
     */
    public BoxState end(long surveyId) {
        if (openings.begin(surveyId)) {
            try {
                takeSteps(surveyId);
            } finally {
                openings.end(surveyId);
            }
        }
        return boxes.find(surveyId).orElseThrow().state();
    }

    private void takeSteps(long surveyId) {
        BoxRow box = boxes.find(surveyId).orElseThrow();
        LocalDate openedOn = lives.find(surveyId).openedOn();
        if (box.state() == BoxState.SHREDDED && openedOn != null && !LocalDate.now(clock).isBefore(openedOn.plusDays(AFTER_DAYS))) {
            if (envelopes.count(surveyId, BoxKind.LATE) >= BoxOpening.FEWEST) {
                safeKey.of(box, BoxKind.LATE);
            }
            boxes.move(surveyId, BoxState.SHREDDED, BoxState.ENDING);
        }
        transactions.executeWrite(status -> {
            if (isEnding(surveyId) && lives.claim(surveyId) && lives.find(surveyId).lateAnswers() == null) {
                settle(box);
            }
            return null;
        });
        BoxLife life = lives.find(surveyId);
        if (isEnding(surveyId) && life.lateAnswers() != null) {
            destroyKeys(life);
        }
    }

    private void settle(BoxRow box) {
        Unsealing.Result late = envelopes.count(box.surveyId(), BoxKind.LATE) < BoxOpening.FEWEST ? new Unsealing.Result(0, 0)
            : unsealing.unseal(surveys.find(box.surveyId()).orElseThrow(), BoxKind.LATE, safeKey.of(box, BoxKind.LATE));
        lives.noteLate(box.surveyId(), late.answers(), late.unreadable());
    }

    private void destroyKeys(BoxLife life) {
        long surveyId = life.surveyId();
        if (life.lateAnswers() != null && life.lateAnswers() > 0) {
            copies.write(surveyId, BoxKind.LATE, life.lateUnreadable() == null ? 0 : life.lateUnreadable());
        }
        keys.destroy(surveyId, BoxKind.LATE);
        tokenKeys.destroy(surveyId);
        while (envelopes.removeSome(surveyId)) {
            // until none is left
        }
        transactions.executeWrite(status -> {
            if (boxes.move(surveyId, BoxState.ENDING, BoxState.ENDED)) {
                lives.noteEnded(surveyId, LocalDate.now(clock));
            }
            return null;
        });
    }

    private boolean isEnding(long surveyId) {
        return boxes.find(surveyId).orElseThrow().state() == BoxState.ENDING;
    }
}
