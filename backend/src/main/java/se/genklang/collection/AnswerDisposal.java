package se.genklang.collection;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import se.genklang.collection.store.AnswerBackup;
import se.genklang.collection.store.AnswerStore;
import se.genklang.collection.store.BoxLife;
import se.genklang.collection.store.BoxLifeStore;
import se.genklang.collection.store.BoxStore;

/** Deletes opened answers and their copies, on the day that the decision on the review's disposal names. Releases stay. */
@Singleton
public class AnswerDisposal {
    private final BoxStore boxes;
    private final BoxLifeStore lives;
    private final AnswerStore answers;
    private final AnswerBackup backup;
    private final Clock clock;

    AnswerDisposal(BoxStore boxes, BoxLifeStore lives, AnswerStore answers, AnswerBackup backup, Clock clock) {
        this.boxes = boxes;
        this.lives = lives;
        this.answers = answers;
        this.backup = backup;
        this.clock = clock;
    }

    /**
     * Deletes the answers of a released survey. Safe to repeat: what came from the late box afterwards goes the next time.
     * A survey that was not released keeps its answers, whatever the day: nothing else holds what people said.
     */
    public void dispose(long surveyId) {
        if (boxes.find(surveyId).filter(box -> box.state().isShredded()).isEmpty()) {
            return;
        }
        // The copies first: a crash in between leaves answers that the next round finds, never a forgotten file.
        backup.remove(surveyId);
        while (answers.removeSome(surveyId)) {
            // until none is left
        }
        BoxLife life = lives.find(surveyId);
        if (life.disposedOn() == null) {
            lives.noteDisposed(surveyId, LocalDate.now(clock));
        }
    }
}
