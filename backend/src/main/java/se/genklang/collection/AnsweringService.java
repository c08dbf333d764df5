package se.genklang.collection;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import se.genklang.collection.store.CodeStore;
import se.genklang.collection.store.PointRepository;
import se.genklang.survey.Survey;
import se.genklang.survey.SurveyService;

/**
 * What a person who answers meets without scripts: the survey, and the slot of its ballot box. The answer is sealed here
 * instead of on the phone. Keeps nothing about who comes.
 */
@Singleton
public class AnsweringService {
    private static final Logger LOG = LoggerFactory.getLogger(AnsweringService.class);

    private final SurveyService surveys;
    private final PointRepository points;
    private final AnswerableSurveys answerable;
    private final CodeStore codes;
    private final BallotSlot slot;
    private final SheetCodec codec;
    private final CodeHash hash;

    AnsweringService(SurveyService surveys, PointRepository points, AnswerableSurveys answerable, CodeStore codes, BallotSlot slot,
                     SheetCodec codec, CodeHash hash) {
        this.surveys = surveys;
        this.points = points;
        this.answerable = answerable;
        this.codes = codes;
        this.slot = slot;
        this.codec = codec;
        this.hash = hash;
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
        AnswerableSurvey target = answerable.find(slug).orElse(null);
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
        return codes.find(codeHash).map(row -> put(target, target.pointById(row.pointId()), form, codeHash))
            .orElseGet(() -> new SubmitOutcome.Refused(List.of(new FormFault(FormFault.Kind.CODE_UNKNOWN, "code"))));
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
                case SHUT, ENDED -> new SubmitOutcome.SurveyClosed();
            };
        } catch (SQLException e) {
            // The state only: a message of the driver may quote what it was given.
            LOG.error("The ballot box cannot be reached: {} {}", e.getClass().getSimpleName(), e.getSQLState());
            return new SubmitOutcome.TryAgain();
        }
    }

    private static Optional<FormFault> codeFault(@Nullable String code) {
        return code != null && InvitationCode.typed(code).isPresent() ? Optional.empty() : Optional.of(FormFault.ofCode(code));
    }
}
