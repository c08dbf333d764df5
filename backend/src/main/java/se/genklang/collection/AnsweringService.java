package se.genklang.collection;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.genklang.collection.seal.BoxKind;
import se.genklang.collection.seal.CodeHash;
import se.genklang.collection.domain.FormCheck;
import se.genklang.collection.domain.InvitationCode;
import se.genklang.collection.seal.Seal;
import se.genklang.collection.seal.SheetCodec;
import se.genklang.collection.store.BallotSlot;
import se.genklang.collection.store.BoxRow;
import se.genklang.collection.store.BoxStore;
import se.genklang.collection.store.CodeStore;
import se.genklang.collection.store.PointRepository;
import se.genklang.survey.Survey;
import se.genklang.survey.SurveyService;
import se.genklang.survey.SurveyState;

/** What a person who answers meets: the survey, and the slot of its ballot box. Keeps nothing about who comes. */
@Singleton
public class AnsweringService {
    private static final Logger LOG = LoggerFactory.getLogger(AnsweringService.class);

    private final SurveyService surveys;
    private final PointRepository points;
    private final BoxStore boxes;
    private final CodeStore codes;
    private final BallotSlot slot;
    private final SheetCodec codec;
    private final CodeHash hash;
    /** What never changes once a survey is open, so that an answer costs one statement and not six. */
    private final Map<String, AnswerableSurvey> frozen = new ConcurrentHashMap<>();

    AnsweringService(SurveyService surveys, PointRepository points, BoxStore boxes, CodeStore codes, BallotSlot slot,
                     SheetCodec codec, CodeHash hash) {
        this.surveys = surveys;
        this.points = points;
        this.boxes = boxes;
        this.codes = codes;
        this.slot = slot;
        this.codec = codec;
        this.hash = hash;
    }

    /** A survey that has been opened, with what is needed to take answers. */
    private record AnswerableSurvey(Survey survey, BoxRow box, List<CollectionPoint> points) {
        Optional<CollectionPoint> point(@Nullable String door) {
            return points.stream().filter(point -> point.door().equals(door)).findFirst();
        }

        CollectionPoint pointById(long id) {
            return points.stream().filter(point -> point.id() == id).findFirst().orElseThrow();
        }
    }

    /** The survey at this address as it is now, open or not; empty when there is none, or none that has been opened. */
    public Optional<Survey> survey(String slug) {
        return surveys.findBySlug(slug).filter(survey -> survey.state().isFrozen());
    }

    /** The districts of an opened survey. */
    public List<CollectionPoint> points(Survey survey) {
        return points.findBySurveyIdOrderByDistrictName(survey.id());
    }

    /** What would be refused of this form before it is sent; the code is checked for its form only. */
    public List<FormFault> check(Survey survey, FilledForm form) {
        List<FormFault> faults = new ArrayList<>(FormCheck.check(survey, form.answers()).faults());
        if (survey.codesRequired()) {
            codeFault(form.code()).ifPresent(faults::addFirst);
        }
        return faults;
    }

    /**
     * Seals a filled-in form and puts it into the box. Safe to repeat: the same form counts once.
     *
     * @param door the district's door that the person came through; not needed with a code
     */
    public SubmitOutcome submit(String slug, @Nullable String door, FilledForm form) {
        AnswerableSurvey target = answerable(slug);
        if (target == null || !SubmissionKey.isValid(form.key())) {
            return new SubmitOutcome.NoSuchSurvey();
        }
        List<FormFault> faults = check(target.survey(), form);
        if (!faults.isEmpty()) {
            return new SubmitOutcome.Refused(faults);
        }
        return target.survey().codesRequired() ? submitWithCode(target, form) : target.point(door)
            .map(point -> put(target, point, form, null))
            .orElseGet(SubmitOutcome.NoSuchSurvey::new);
    }

    private SubmitOutcome submitWithCode(AnswerableSurvey target, FilledForm form) {
        InvitationCode code = InvitationCode.typed(form.code()).orElseThrow();
        byte[] codeHash = hash.of(target.survey().id(), code);
        OptionalLong point = codes.pointOf(codeHash);
        return point.isEmpty()
            ? new SubmitOutcome.Refused(List.of(new FormFault(FormFault.Kind.CODE_UNKNOWN, "code")))
            : put(target, target.pointById(point.getAsLong()), form, codeHash);
    }

    private SubmitOutcome put(AnswerableSurvey target, CollectionPoint point, FilledForm form, byte @Nullable [] codeHash) {
        long surveyId = target.survey().id();
        byte[] sheet = codec.write(FormCheck.check(target.survey(), form.answers()).sheet(point.districtId()));
        var sealed = Seal.seal(target.box().publicKey(), surveyId, BoxKind.BALLOT, Seal.id(surveyId, form.key()), sheet, target.box().answerSize());
        try {
            return switch (slot.put(surveyId, sealed, codeHash)) {
                case STORED -> new SubmitOutcome.Received();
                case STORED_BEFORE -> new SubmitOutcome.AlreadyReceived();
                case CODE_USED -> new SubmitOutcome.CodeUsed();
                case CLOSED -> new SubmitOutcome.SurveyClosed();
            };
        } catch (SQLException e) {
            // The state only: a message of the driver may quote what it was given.
            LOG.error("The ballot box cannot be reached: {} {}", e.getClass().getSimpleName(), e.getSQLState());
            return new SubmitOutcome.TryAgain();
        }
    }

    private static Optional<FormFault> codeFault(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return Optional.of(new FormFault(FormFault.Kind.CODE_MISSING, "code"));
        }
        return InvitationCode.typed(code).isPresent()
            ? Optional.empty()
            : Optional.of(new FormFault(FormFault.Kind.CODE_MALFORMED, "code"));
    }

    private @Nullable AnswerableSurvey answerable(String slug) {
        AnswerableSurvey known = frozen.get(slug);
        if (known == null) {
            Optional<Survey> survey = surveys.findBySlug(slug).filter(s -> s.state() != SurveyState.DRAFT);
            if (survey.isEmpty()) {
                return null;
            }
            known = new AnswerableSurvey(survey.get(), boxes.find(survey.get().id()).orElseThrow(), points(survey.get()));
            frozen.put(slug, known);
        }
        return known;
    }
}
