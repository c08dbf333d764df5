package se.genklang.collection;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.genklang.collection.domain.FormCheck;
import se.genklang.collection.domain.Lottery;
import se.genklang.collection.seal.BoxKind;
import se.genklang.collection.seal.Seal;
import se.genklang.collection.seal.SealedAnswer;
import se.genklang.collection.seal.SheetCodec;
import se.genklang.collection.store.AnswerStore;
import se.genklang.collection.store.EnvelopeStore;
import se.genklang.survey.Survey;
import se.genklang.survey.SurveyService;
import se.genklang.survey.SurveyedDistrict;

/**
 * Moves the answers of one box from their envelopes into the tables of opened answers, inside the caller's transaction.
 * <p>
 * The order is drawn first, from the ids alone: envelope number i of a random order gets the i-th of as many sorted
 * random ids. So rows are written in the order of their ids, and no more than a batch is ever in memory or anywhere on
 * disk but under its final id. Free texts are written afterwards, question by question, each in an order drawn anew:
 * written along with the answers, their place on the page would tell which answer they belong to. That costs opening the
 * envelopes with texts once more for each text.
 */
@Singleton
class Unsealing {
    private static final int BATCH = AnswerStore.BATCH;

    private final EnvelopeStore envelopes;
    private final AnswerStore answers;
    private final SheetCodec codec;
    private final SurveyService surveys;
    private final Openings openings;

    Unsealing(EnvelopeStore envelopes, AnswerStore answers, SheetCodec codec, SurveyService surveys, Openings openings) {
        this.envelopes = envelopes;
        this.answers = answers;
        this.codec = codec;
        this.surveys = surveys;
        this.openings = openings;
    }

    /** What came of it: answers stored, and envelopes that do not open or hold no answer to this survey. */
    record Result(int answers, int unreadable) { }

    /** What each batch of one box needs. */
    private record Task(Survey survey, Set<Long> districts, BoxKind box, Seal.KeyPair keys, byte[][] order) {
        long surveyId() {
            return survey.id();
        }
    }

    /**
     * Opens a box. Nothing is stored when fewer than {@link BoxOpening#FEWEST} answers are readable.
     *
     * @param keys the pair of this box
     */
    Result unseal(Survey survey, BoxKind box, Seal.KeyPair keys) {
        byte[][] order = Lottery.shuffled(envelopes.ids(survey.id(), box));
        Set<Long> districts = new HashSet<>(surveys.districts(survey).stream().map(SurveyedDistrict::id).toList());
        Task task = new Task(survey, districts, box, keys, order);
        Map<String, BitSet> withText = new TreeMap<>();
        int stored = storeAnswers(task, withText);
        if (stored >= BoxOpening.FEWEST) {
            storeTexts(task, withText);
        }
        return new Result(stored < BoxOpening.FEWEST ? 0 : stored, order.length - stored);
    }

    private int storeAnswers(Task task, Map<String, BitSet> withText) {
        byte[][] ids = Lottery.sortedIds(task.order().length);
        List<AnswerStore.AnswerRow> rows = new ArrayList<>();
        int readable = 0;
        for (int from = 0; from < ids.length; from += BATCH) {
            int[] batch = IntStream.range(from, Math.min(from + BATCH, ids.length)).toArray();
            List<Optional<AnswerSheet>> sheets = open(task, batch);
            for (int i = 0; i < batch.length; i++) {
                AnswerSheet sheet = sheets.get(i).orElse(null);
                if (sheet != null) {
                    int place = batch[i];
                    readable++;
                    rows.add(new AnswerStore.AnswerRow(ids[place], new OpenedAnswer(sheet.district(), new TreeMap<>(sheet.choices()))));
                    sheet.texts().keySet().forEach(key -> withText.computeIfAbsent(key, k -> new BitSet()).set(place));
                }
            }
            if (readable >= BoxOpening.FEWEST) {
                answers.addAnswers(task.surveyId(), task.box(), rows);
                rows.clear();
            }
            openings.reached(task.surveyId(), OpeningProgress.Step.ANSWERS, from + batch.length, ids.length);
        }
        return readable;
    }

    private void storeTexts(Task task, Map<String, BitSet> withText) {
        long all = withText.values().stream().mapToLong(BitSet::cardinality).sum();
        long done = 0;
        for (Map.Entry<String, BitSet> question : withText.entrySet()) {
            int[] places = Lottery.shuffled(question.getValue().stream().toArray());
            byte[][] ids = Lottery.sortedIds(places.length);
            for (int from = 0; from < places.length; from += BATCH) {
                int to = Math.min(from + BATCH, places.length);
                List<Optional<AnswerSheet>> sheets = open(task, IntStream.range(from, to).map(i -> places[i]).toArray());
                List<AnswerStore.TextRow> rows = new ArrayList<>();
                for (int i = from; i < to; i++) {
                    String words = sheets.get(i - from).orElseThrow().texts().get(question.getKey());
                    rows.add(new AnswerStore.TextRow(ids[i], new OpenedText(question.getKey(), words)));
                }
                answers.addTexts(task.surveyId(), task.box(), rows);
                done += rows.size();
                openings.reached(task.surveyId(), OpeningProgress.Step.TEXTS, done, all);
            }
        }
    }

    /** The sheets at these places of the order, on all processors: opening is nearly all of the work. */
    private List<Optional<AnswerSheet>> open(Task task, int[] places) {
        Map<ByteBuffer, SealedAnswer> sealed = new HashMap<>();
        envelopes.read(task.surveyId(), task.box(), IntStream.of(places).mapToObj(place -> task.order()[place]).toList())
            .forEach(answer -> sealed.put(ByteBuffer.wrap(answer.id()), answer));
        return IntStream.of(places).parallel().mapToObj(place -> sheet(task, sealed.get(ByteBuffer.wrap(task.order()[place])))).toList();
    }

    /** The server has not seen what a phone sealed: it may be anything. */
    private Optional<AnswerSheet> sheet(Task task, @Nullable SealedAnswer sealed) {
        return Optional.ofNullable(sealed).flatMap(answer -> Seal.open(task.keys(), task.surveyId(), answer))
            .flatMap(codec::read).flatMap(sheet -> valid(task, sheet));
    }

    private static Optional<AnswerSheet> valid(Task task, AnswerSheet sheet) {
        Map<String, String> given = new HashMap<>();
        Stream.of(sheet.choices(), sheet.texts()).filter(map -> map != null).forEach(given::putAll);
        given.values().removeIf(value -> value == null);
        if (!task.districts().contains(sheet.district())) {
            return Optional.empty();
        }
        FormCheck.Result checked = FormCheck.check(task.survey(), given);
        return checked.faults().isEmpty() ? Optional.of(checked.sheet(sheet.district())) : Optional.empty();
    }
}
