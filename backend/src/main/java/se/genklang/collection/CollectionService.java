package se.genklang.collection;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import se.genklang.collection.domain.InvitationCode;
import se.genklang.collection.seal.BoxKind;
import se.genklang.collection.seal.CodeHash;
import se.genklang.collection.store.AnswerStore;
import se.genklang.collection.store.BoxStore;
import se.genklang.collection.store.CodeStore;
import se.genklang.collection.store.PointRepository;
import se.genklang.survey.Survey;
import se.genklang.survey.SurveyService;

/** How an inspector runs the answering: open, hand out codes, follow, close. */
@Singleton
public class CollectionService {
    /** Most codes in one printing. */
    public static final int MOST_CODES = 500;
    private static final String DOOR_ALPHABET = "abcdefghjkmnpqrstvwxyz23456789";
    private static final int DOOR_LENGTH = 5;

    private final TransactionOperations<Connection> transactions;
    private final SurveyService surveys;
    private final PointRepository points;
    private final BoxStore boxes;
    private final CodeStore codes;
    private final AnswerStore answers;
    private final BoxMaker maker;
    private final BoxWatch watch;
    private final CodeHash hash;
    private final Clock clock;
    private final ApplicationEventPublisher<BoxClosed> events;
    private final SecureRandom random = new SecureRandom();

    CollectionService(TransactionOperations<Connection> transactions, SurveyService surveys, PointRepository points,
                      BoxStore boxes, CodeStore codes, AnswerStore answers, BoxMaker maker, BoxWatch watch,
                      CodeHash hash, Clock clock, ApplicationEventPublisher<BoxClosed> events) {
        this.transactions = transactions;
        this.surveys = surveys;
        this.points = points;
        this.boxes = boxes;
        this.codes = codes;
        this.answers = answers;
        this.maker = maker;
        this.watch = watch;
        this.hash = hash;
        this.clock = clock;
        this.events = events;
    }

    /** Opens a draft for answers: its box, its keys and a door for each district. False when it was not a draft. */
    public boolean open(long surveyId) {
        return transactions.executeWrite(status -> {
            if (!surveys.open(surveyId)) {
                return false;
            }
            Survey survey = surveys.find(surveyId).orElseThrow();
            surveys.districts(survey).forEach(district ->
                points.save(new CollectionPoint(null, surveyId, newDoor(), district.id(), district.name())));
            maker.make(survey);
            return true;
        });
    }

    /**
     * New one-time codes for a district. They are shown this once and kept only as hashes.
     *
     * @param count 1 to {@link #MOST_CODES}
     */
    public List<InvitationCode> newCodes(CollectionPoint point, int count) {
        if (count < 1 || count > MOST_CODES) {
            throw new IllegalArgumentException("between 1 and " + MOST_CODES + " codes at a time");
        }
        List<InvitationCode> fresh = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            fresh.add(InvitationCode.random(random));
        }
        codes.add(point.id(), fresh.stream().map(code -> hash.of(point.surveyId(), code)).toList());
        return fresh;
    }

    /** The point with this id. */
    public Optional<CollectionPoint> point(long id) {
        return points.findById(id);
    }

    /** Ends the answering; the box may be opened when the survey's waiting time is over. False when it was not open. */
    public boolean close(long surveyId) {
        boolean closed = transactions.executeWrite(status -> {
            Survey survey = surveys.find(surveyId).orElseThrow();
            return surveys.close(surveyId) && boxes.close(surveyId, LocalDate.now(clock).plusDays(survey.waitingDays()));
        });
        if (closed) {
            events.publishEvent(new BoxClosed(surveyId));
        }
        return closed;
    }

    /** The boxes as an inspector may see them; empty before the survey was opened. */
    public Optional<Box> box(long surveyId) {
        return watch.box(surveyId);
    }

    /** Codes handed out by district id; districts without codes are absent. */
    public Map<Long, Integer> codesByDistrict(long surveyId) {
        Map<Long, CodeStore.Count> counts = codes.countByPoint(surveyId);
        Map<Long, Integer> byDistrict = new TreeMap<>();
        points.findBySurveyIdOrderByDistrictName(surveyId).stream().filter(point -> counts.containsKey(point.id()))
            .forEach(point -> byDistrict.put(point.districtId(), counts.get(point.id()).handedOut()));
        return byDistrict;
    }

    /** The districts of a survey that was opened. */
    public List<CollectionPoint> points(long surveyId) {
        return points.findBySurveyIdOrderByDistrictName(surveyId);
    }

    /** Envelopes that could not be opened. */
    public int unreadable(long surveyId) {
        return watch.unreadable(surveyId);
    }

    /** Shows each opened answer of the ballot box once, in random order. Late answers are not among them. */
    public void forEachAnswer(long surveyId, Consumer<OpenedAnswer> reader) {
        answers.forEach(surveyId, BoxKind.BALLOT, reader);
    }

    /** The same for the answers that came late; none until the late box is settled. */
    public void forEachLateAnswer(long surveyId, Consumer<OpenedAnswer> reader) {
        answers.forEach(surveyId, BoxKind.LATE, reader);
    }

    /** How many wrote something at a free-text question. */
    public int countTexts(long surveyId, String questionKey) {
        return answers.countTexts(surveyId, questionKey);
    }

    private String newDoor() {
        StringBuilder door = new StringBuilder(DOOR_LENGTH);
        for (int i = 0; i < DOOR_LENGTH; i++) {
            door.append(DOOR_ALPHABET.charAt(random.nextInt(DOOR_ALPHABET.length())));
        }
        return door.toString();
    }
}
