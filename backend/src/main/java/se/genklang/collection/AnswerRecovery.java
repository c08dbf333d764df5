package se.genklang.collection;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.genklang.collection.domain.Lottery;
import se.genklang.collection.seal.BoxKeys;
import se.genklang.collection.seal.BoxKind;
import se.genklang.collection.store.AnswerBackup;
import se.genklang.collection.store.AnswerStore;
import se.genklang.collection.store.BoxLifeStore;
import se.genklang.collection.store.BoxRow;
import se.genklang.collection.store.BoxStore;
import se.genklang.survey.SurveyService;

/**
 * Brings opened answers back from their copy, into a database that was restored from before the opening: its envelopes
 * are worthless, because the key was destroyed.
 */
@Singleton
public class AnswerRecovery {
    private final TransactionOperations<Connection> transactions;
    private final SurveyService surveys;
    private final BoxStore boxes;
    private final BoxLifeStore lives;
    private final BoxKeys keys;
    private final AnswerStore answers;
    private final AnswerBackup backup;
    private final BoxOpening opening;

    AnswerRecovery(TransactionOperations<Connection> transactions, SurveyService surveys, BoxStore boxes, BoxLifeStore lives,
                   BoxKeys keys, AnswerStore answers, AnswerBackup backup, BoxOpening opening) {
        this.transactions = transactions;
        this.surveys = surveys;
        this.boxes = boxes;
        this.lives = lives;
        this.keys = keys;
        this.answers = answers;
        this.backup = backup;
        this.opening = opening;
    }

    /**
     * Brings back what the copy of a survey's answers holds, in one transaction, and leaves the box as it is after an
     * opening. Afterwards everything goes on by itself: the release, and the end.
     *
     * @throws IllegalStateException when there is nothing to bring back: the box was opened in this database too, its key
     *     is still there, or the copy is missing or not whole. Nothing is changed then
     */
    public void bringBack(long surveyId) {
        BoxRow box = boxes.find(surveyId).orElseThrow(() -> new IllegalStateException("there is no box of survey " + surveyId));
        LocalDate destroyedOn = keys.destroyedOn(surveyId, BoxKind.BALLOT)
            .orElseThrow(() -> new IllegalStateException("the key of ballot box " + surveyId + " was never destroyed: the box can be opened as usual"));
        if (box.state().compareTo(BoxState.OPENED) >= 0) {
            throw new IllegalStateException("the answers of survey " + surveyId + " are in the database already");
        }
        if (!backup.exists(surveyId, BoxKind.BALLOT)) {
            throw new IllegalStateException("there is no copy of the answers of survey " + surveyId + " in the folder of backups");
        }
        transactions.executeWrite(status -> {
            if (!lives.claim(surveyId)) {
                throw new IllegalStateException("survey " + surveyId + " is being opened by another program");
            }
            surveys.close(surveyId);
            boxes.close(surveyId, destroyedOn);
            boxes.noteUnreadable(surveyId, copyBack(surveyId, BoxKind.BALLOT).unreadable());
            boxes.move(surveyId, boxes.find(surveyId).orElseThrow().state(), BoxState.SHREDDED);
            lives.noteOpened(surveyId, destroyedOn);
            lives.noteShredded(surveyId, destroyedOn);
            if (backup.exists(surveyId, BoxKind.LATE)) {
                AnswerBackup.Size late = copyBack(surveyId, BoxKind.LATE);
                lives.noteLate(surveyId, late.answers(), late.unreadable());
            }
            return null;
        });
        opening.emptyEnvelopes(surveyId);
    }

    /** New ids, rising line by line: the lines of a copy lie in random order already. */
    private AnswerBackup.Size copyBack(long surveyId, BoxKind box) {
        AnswerBackup.Size size = backup.size(surveyId, box);
        byte[][] answerIds = Lottery.sortedIds(size.answers());
        byte[][] textIds = Lottery.sortedIds(size.texts());
        List<AnswerStore.AnswerRow> rows = new ArrayList<>();
        List<AnswerStore.TextRow> texts = new ArrayList<>();
        int[] next = {0, 0};
        backup.read(surveyId, box, answer -> {
            rows.add(new AnswerStore.AnswerRow(answerIds[next[0]++], answer));
            if (rows.size() == AnswerStore.BATCH) {
                answers.addAnswers(surveyId, box, rows);
                rows.clear();
            }
        }, text -> {
            texts.add(new AnswerStore.TextRow(textIds[next[1]++], text));
            if (texts.size() == AnswerStore.BATCH) {
                answers.addTexts(surveyId, box, texts);
                texts.clear();
            }
        });
        answers.addAnswers(surveyId, box, rows);
        answers.addTexts(surveyId, box, texts);
        return size;
    }
}
