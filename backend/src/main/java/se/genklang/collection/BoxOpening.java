package se.genklang.collection;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import se.genklang.collection.seal.BoxKeys;
import se.genklang.collection.seal.BoxKind;
import se.genklang.collection.store.BoxLifeStore;
import se.genklang.collection.store.BoxRow;
import se.genklang.collection.store.BoxStore;
import se.genklang.collection.store.EnvelopeStore;
import se.genklang.survey.Survey;
import se.genklang.survey.SurveyService;

/**
 * Opens a closed ballot box: all envelopes at once, shuffled, stored under new random ids in one transaction; then a copy
 * that is tried out, and then the key is destroyed. Each step can be taken again after a crash at any point (ADR 0010).
 */
@Singleton
public class BoxOpening {
    /** Fewer answers than this are never opened: among so few, a person could be guessed from the answers alone. */
    public static final int FEWEST = 5;

    private final TransactionOperations<Connection> transactions;
    private final SurveyService surveys;
    private final BoxStore boxes;
    private final BoxLifeStore lives;
    private final EnvelopeStore envelopes;
    private final BoxKeys keys;
    private final SafeKey safeKey;
    private final Unsealing unsealing;
    private final AnswerCopies copies;
    private final Openings openings;
    private final Clock clock;

    BoxOpening(TransactionOperations<Connection> transactions, SurveyService surveys, BoxStore boxes, BoxLifeStore lives,
               EnvelopeStore envelopes, BoxKeys keys, SafeKey safeKey, Unsealing unsealing, AnswerCopies copies,
               Openings openings, Clock clock) {
        this.transactions = transactions;
        this.surveys = surveys;
        this.boxes = boxes;
        this.lives = lives;
        this.envelopes = envelopes;
        this.keys = keys;
        this.safeKey = safeKey;
        this.unsealing = unsealing;
        this.copies = copies;
        this.openings = openings;
        this.clock = clock;
    }

    /**
     * Takes the box as far as it may go today. Safe to repeat; while an opening is under way, a second call changes
     * nothing.
     *
     * @throws IllegalStateException when the key of a closed box is missing or does not fit: nothing is lost or changed,
     *     and the opening can be tried again when the key is back
     */
    public BoxState open(long surveyId) {
        if (openings.begin(surveyId)) {
            try {
                stopTaking(surveyId);
                unseal(surveyId);
                shred(surveyId);
            } finally {
                openings.end(surveyId);
            }
        }
        return state(surveyId);
    }

    /** A transaction of its own, so that a phone that comes during a long opening is sent to the late box at once. */
    private void stopTaking(long surveyId) {
        BoxRow box = boxes.find(surveyId).orElseThrow();
        if (box.state() == BoxState.CLOSED && !LocalDate.now(clock).isBefore(box.opensOn())) {
            if (envelopes.count(surveyId, BoxKind.BALLOT) >= FEWEST) {
                safeKey.of(box, BoxKind.BALLOT);
            }
            boxes.move(surveyId, BoxState.CLOSED, BoxState.OPENING);
        }
    }

    private void unseal(long surveyId) {
        transactions.executeWrite(status -> {
            if (state(surveyId) == BoxState.OPENING && lives.claim(surveyId)) {
                boxes.find(surveyId).filter(box -> box.state() == BoxState.OPENING).ifPresent(this::unseal);
            }
            return null;
        });
    }

    private void unseal(BoxRow box) {
        Survey survey = surveys.find(box.surveyId()).orElseThrow();
        int unreadable = envelopes.count(box.surveyId(), BoxKind.BALLOT) < FEWEST ? 0
            : unsealing.unseal(survey, BoxKind.BALLOT, safeKey.of(box, BoxKind.BALLOT)).unreadable();
        boxes.noteUnreadable(box.surveyId(), unreadable);
        boxes.move(box.surveyId(), BoxState.OPENING, BoxState.OPENED);
        lives.noteOpened(box.surveyId(), LocalDate.now(clock));
    }

    private void shred(long surveyId) {
        BoxRow box = boxes.find(surveyId).orElseThrow();
        if (box.state() != BoxState.OPENED) {
            return;
        }
        openings.reached(surveyId, OpeningProgress.Step.BACKUP, 0, 1);
        copies.write(surveyId, BoxKind.BALLOT, box.unreadable());
        openings.reached(surveyId, OpeningProgress.Step.SHREDDING, 0, 1);
        keys.destroy(surveyId, BoxKind.BALLOT);
        emptyEnvelopes(surveyId);
        transactions.executeWrite(status -> {
            if (boxes.move(surveyId, BoxState.OPENED, BoxState.SHREDDED)) {
                lives.noteShredded(surveyId, LocalDate.now(clock));
            }
            return null;
        });
    }

    /** What nothing can open any more takes up no room; the ids stay for phones that send again. */
    void emptyEnvelopes(long surveyId) {
        byte[] reached = EnvelopeStore.first();
        while (reached.length > 0) {
            reached = envelopes.emptySome(surveyId, BoxKind.BALLOT, reached);
        }
    }

    private BoxState state(long surveyId) {
        return boxes.find(surveyId).orElseThrow().state();
    }
}
