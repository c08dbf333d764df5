package se.genklang.collection;

import jakarta.inject.Singleton;
import java.security.interfaces.RSAPublicKey;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.genklang.collection.seal.BoxKind;
import se.genklang.collection.seal.SealedAnswer;
import se.genklang.collection.store.BallotSlot;
import se.genklang.collection.token.TokenCheck;
import se.genklang.collection.token.TokenMessage;

/** Takes answers that were sealed on the phone (ADR 0008). Sees envelopes and tokens, and nothing of any code. */
@Singleton
public class PuttingEnvelopes {
    private static final Logger LOG = LoggerFactory.getLogger(PuttingEnvelopes.class);
    private static final byte UNCOMPRESSED_POINT = 4;

    private final AnswerableSurveys surveys;
    private final BallotSlot slot;
    private final Map<Long, RSAPublicKey> tokenKeys = new ConcurrentHashMap<>();

    PuttingEnvelopes(AnswerableSurveys surveys, BallotSlot slot) {
        this.surveys = surveys;
        this.slot = slot;
    }

    /** The keys to seal with; empty when there is no such survey, or none that has been opened. */
    public Optional<SurveyKeys> keys(String slug) {
        return surveys.find(slug).map(target -> new SurveyKeys(target.survey().id(), target.box().publicKey(), target.box().latePublicKey(),
            target.box().tokenPublicKey(), target.box().answerSize(), target.survey().codesRequired()));
    }

    /**
     * Puts an envelope into its box. Safe to repeat: what is under the same message counts once, and the first stays.
     *
     * @param door the district's door that the person came through; not needed with a token
     */
    public PutOutcome put(String slug, @Nullable String door, Envelope envelope) {
        AnswerableSurvey target = surveys.find(slug).orElse(null);
        if (target == null || !target.survey().codesRequired() && target.point(door).isEmpty()) {
            return PutOutcome.NO_SUCH_SURVEY;
        }
        if (!fits(target, envelope)) {
            return PutOutcome.MALFORMED;
        }
        if (!mayAnswer(target, envelope)) {
            return PutOutcome.TOKEN_REFUSED;
        }
        BoxKind box = BoxKind.of(envelope.box().charAt(0));
        return store(target.survey().id(),
            new SealedAnswer(box, TokenMessage.digest(envelope.message()), envelope.enc(), envelope.ciphertext()));
    }

    private static boolean fits(AnswerableSurvey target, Envelope envelope) {
        return envelope.box().matches("[BL]") && envelope.message().length == TokenMessage.LENGTH
            && envelope.enc().length == SealedAnswer.ENC_LENGTH && envelope.enc()[0] == UNCOMPRESSED_POINT
            && envelope.ciphertext().length == target.box().answerSize() + SealedAnswer.TAG_LENGTH;
    }

    private boolean mayAnswer(AnswerableSurvey target, Envelope envelope) {
        long surveyId = target.survey().id();
        if (!TokenMessage.isOf(surveyId, envelope.message())) {
            return false;
        }
        if (!target.survey().codesRequired()) {
            return true;
        }
        RSAPublicKey key = tokenKeys.computeIfAbsent(surveyId, id -> TokenCheck.key(target.box().tokenPublicKey()));
        return envelope.signature() != null && TokenCheck.holds(key, envelope.message(), envelope.signature());
    }

    private PutOutcome store(long surveyId, SealedAnswer answer) {
        try {
            return switch (slot.putSealed(surveyId, answer)) {
                case STORED -> PutOutcome.RECEIVED;
                case STORED_BEFORE -> PutOutcome.ALREADY_RECEIVED;
                case SHUT -> PutOutcome.USE_LATE_BOX;
                case ENDED -> PutOutcome.ENDED;
                case CODE_USED -> throw new IllegalStateException("no code was given");
            };
        } catch (SQLException e) {
            // The state only: a message of the driver may quote what it was given.
            LOG.error("The ballot box cannot be reached: {} {}", e.getClass().getSimpleName(), e.getSQLState());
            return PutOutcome.TRY_AGAIN;
        }
    }
}
