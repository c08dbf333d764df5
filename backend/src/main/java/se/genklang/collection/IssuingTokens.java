package se.genklang.collection;

import jakarta.inject.Singleton;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.genklang.collection.domain.InvitationCode;
import se.genklang.collection.seal.CodeHash;
import se.genklang.collection.store.CodeStore;
import se.genklang.collection.token.BlindSigner;
import se.genklang.collection.token.TokenKeys;
import se.genklang.collection.token.TokenMessage;

/** Trades a one-time code for a token that is signed blindly (ADR 0008). Sees codes, and nothing of any answer. */
@Singleton
public class IssuingTokens {
    private final AnswerableSurveys surveys;
    private final CodeStore codes;
    private final CodeHash hash;
    private final TokenKeys keys;

    IssuingTokens(AnswerableSurveys surveys, CodeStore codes, CodeHash hash, TokenKeys keys) {
        this.surveys = surveys;
        this.codes = codes;
        this.hash = hash;
        this.keys = keys;
    }

    /** Tells which district a code is for. Changes nothing. */
    public CodeOutcome check(String slug, @Nullable String code) {
        return withCode(slug, code, known -> known.used() ? new CodeOutcome.Used() : new CodeOutcome.Good(known.point()));
    }

    /**
     * Takes the code and signs. Safe to repeat: the same gets the same answer, and a code is worth one signature.
     *
     * @param blinded the blinded message, as long as the key's modulus
     */
    public CodeOutcome issue(String slug, @Nullable String code, byte[] blinded) {
        return withCode(slug, code, known -> {
            long surveyId = known.point().surveyId();
            Optional<RSAPrivateCrtKey> key = keys.find(surveyId);
            if (key.isEmpty()) {
                return codes.mayBeIssued(surveyId) ? new CodeOutcome.TryAgain() : new CodeOutcome.Ended();
            }
            if (!BlindSigner.accepts(key.get(), blinded)) {
                return new CodeOutcome.Malformed();
            }
            return codes.take(known.codeHash(), TokenMessage.digest(blinded))
                ? new CodeOutcome.Signed(BlindSigner.sign(key.get(), blinded)) : new CodeOutcome.Used();
        });
    }

    private record KnownCode(CollectionPoint point, byte[] codeHash, boolean used) { }

    private CodeOutcome withCode(String slug, @Nullable String typed, Function<KnownCode, CodeOutcome> go) {
        AnswerableSurvey target = surveys.find(slug).filter(found -> found.survey().codesRequired()).orElse(null);
        if (target == null) {
            return new CodeOutcome.NoSuchSurvey();
        }
        Optional<InvitationCode> code = typed == null ? Optional.empty() : InvitationCode.typed(typed);
        if (code.isEmpty()) {
            return new CodeOutcome.Misread(FormFault.ofCode(typed));
        }
        byte[] codeHash = hash.of(target.survey().id(), code.get());
        return codes.find(codeHash).map(row -> go.apply(new KnownCode(target.pointById(row.pointId()), codeHash, row.used())))
            .orElseGet(CodeOutcome.Unknown::new);
    }
}
