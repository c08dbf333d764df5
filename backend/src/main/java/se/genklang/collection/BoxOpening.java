package se.genklang.collection;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.genklang.collection.seal.BoxKeys;
import se.genklang.collection.seal.BoxKind;
import se.genklang.collection.seal.Seal;
import se.genklang.collection.seal.SealedAnswer;
import se.genklang.collection.seal.SheetCodec;
import se.genklang.collection.store.AnswerBackup;
import se.genklang.collection.store.AnswerStore;
import se.genklang.collection.store.BoxRow;
import se.genklang.collection.store.BoxStore;
import se.genklang.survey.Question;
import se.genklang.survey.QuestionKind;
import se.genklang.survey.Survey;
import se.genklang.survey.SurveyService;

/**
 * Opens a closed ballot box: all envelopes at once, shuffled, stored under new random ids in one transaction; then the
 * backup, and then the key is destroyed. Each step can be taken again after a crash at any point.
 */
@Singleton
public class BoxOpening {
    /** Fewer answers than this are never opened: among so few, a person could be guessed from the answers alone. */
    public static final int FEWEST = 5;
    private static final int ID_LENGTH = 16;

    private final TransactionOperations<Connection> transactions;
    private final SurveyService surveys;
    private final BoxStore boxes;
    private final AnswerStore answers;
    private final BoxKeys keys;
    private final SheetCodec codec;
    private final AnswerBackup backup;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    BoxOpening(TransactionOperations<Connection> transactions, SurveyService surveys, BoxStore boxes, AnswerStore answers,
               BoxKeys keys, SheetCodec codec, AnswerBackup backup, Clock clock) {
        this.transactions = transactions;
        this.surveys = surveys;
        this.boxes = boxes;
        this.answers = answers;
        this.keys = keys;
        this.codec = codec;
        this.backup = backup;
        this.clock = clock;
    }

    /**
     * Takes the box as far as it may go today. Safe to repeat.
     *
     * @throws IllegalStateException when the key of a closed box is missing: nothing is lost or changed, and the
     *     opening can be tried again when the key is back
     */
    public BoxState open(long surveyId) {
        transactions.executeWrite(status -> {
            boxes.lock(surveyId).filter(this::mayBeOpened).ifPresent(this::openBox);
            return null;
        });
        BoxRow box = boxes.find(surveyId).orElseThrow();
        if (box.state() == BoxState.OPENED) {
            backup.write(surveyId, content(surveyId));
            keys.destroy(surveyId, BoxKind.BALLOT);
            boxes.markShredded(surveyId);
            return BoxState.SHREDDED;
        }
        return box.state();
    }

    private boolean mayBeOpened(BoxRow box) {
        return box.state() == BoxState.CLOSED && !LocalDate.now(clock).isBefore(box.opensOn());
    }

    private void openBox(BoxRow box) {
        List<SealedAnswer> sealed = boxes.sealed(box.surveyId(), BoxKind.BALLOT);
        if (sealed.size() < FEWEST) {
            boxes.markOpened(box.surveyId(), 0);
            return;
        }
        Seal.KeyPair pair = keys.find(box.surveyId(), BoxKind.BALLOT).filter(found -> Arrays.equals(found.publicKey(), box.publicKey()))
            .orElseThrow(() -> new IllegalStateException("the key of ballot box " + box.surveyId() + " is not in the key store"));
        List<AnswerSheet> sheets = sealed.stream()
            .map(answer -> Seal.open(pair, box.surveyId(), answer).flatMap(codec::read))
            .flatMap(Optional::stream).toList();
        store(box.surveyId(), sheets);
        boxes.markOpened(box.surveyId(), sealed.size() - sheets.size());
    }

    private void store(long surveyId, List<AnswerSheet> sheets) {
        List<AnswerSheet> shuffled = new ArrayList<>(sheets);
        Collections.shuffle(shuffled, random);
        List<AnswerStore.AnswerRow> rows = new ArrayList<>();
        List<AnswerStore.TextRow> texts = new ArrayList<>();
        for (AnswerSheet sheet : shuffled) {
            rows.add(new AnswerStore.AnswerRow(newId(), sheet.district(), new TreeMap<>(sheet.choices())));
            sheet.texts().forEach((question, words) -> texts.add(new AnswerStore.TextRow(newId(), question, words)));
        }
        // Sorted by the random ids, so that not even the order of writing says anything.
        rows.sort(Comparator.comparing(AnswerStore.AnswerRow::id, Arrays::compareUnsigned));
        texts.sort(Comparator.comparing(AnswerStore.TextRow::id, Arrays::compareUnsigned));
        answers.addAnswers(surveyId, rows);
        answers.addTexts(surveyId, texts);
    }

    /** What the backup holds: as much as the database, in the same random order. */
    @Serdeable
    record Content(long surveyId, List<AnswerSheet> answers, Map<String, List<String>> texts) { }

    private Content content(long surveyId) {
        Survey survey = surveys.find(surveyId).orElseThrow();
        List<AnswerSheet> sheets = new ArrayList<>();
        answers.forEach(surveyId, opened -> sheets.add(new AnswerSheet(opened.district(), opened.choices(), Map.of())));
        Map<String, List<String>> texts = new TreeMap<>();
        survey.questions().stream().filter(q -> q.kind() == QuestionKind.TEXT).map(Question::key)
            .forEach(key -> texts.put(key, answers.texts(surveyId, key)));
        return new Content(surveyId, sheets, texts);
    }

    private byte[] newId() {
        byte[] id = new byte[ID_LENGTH];
        random.nextBytes(id);
        return id;
    }
}
