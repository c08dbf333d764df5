package se.genklang.collection.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import se.genklang.collection.CollectionPoint;
import se.genklang.collection.Envelope;
import se.genklang.collection.SurveyKeys;
import se.genklang.collection.token.TokenMessage;
import se.genklang.survey.Question;

/** What phones and the program say to each other. Bytes are base64url without padding; {@code language} is the one for messages. */
final class AnswerJson {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private AnswerJson() { }

    /** What is asked. */
    @Serdeable
    record AskedSurvey(String title, boolean codeNeeded, List<String> languages, List<Question> questions) { }

    /** A public key and its own fingerprint, SHA-256. */
    @Serdeable
    record PublicKey(String key, String kid) {
        static PublicKey of(byte[] key) {
            return new PublicKey(ENCODER.encodeToString(key), ENCODER.encodeToString(TokenMessage.digest(key)));
        }
    }

    /** The keys of a survey; {@code fingerprint} is what its QR codes say, {@code answerSize} is in bytes. */
    @Serdeable
    record Keys(long survey, int answerSize, boolean codeNeeded, PublicKey ballotBox, PublicKey lateBox, PublicKey token, String fingerprint) {
        static Keys of(SurveyKeys keys) {
            return new Keys(keys.surveyId(), keys.answerSize(), keys.codeRequired(), PublicKey.of(keys.ballotBox()),
                PublicKey.of(keys.lateBox()), PublicKey.of(keys.token()), keys.fingerprint());
        }
    }

    /** A code to be looked at. */
    @Serdeable
    record Code(@Nullable String code, @Nullable String language) {
        /** A code never reaches a log line. */
        @Override
        public String toString() {
            return "Code[…]";
        }
    }

    /** The district that a code is for; the phone seals its id with the answers. */
    @Serdeable
    record CodesDistrict(long district, String name) {
        static CodesDistrict of(CollectionPoint point) {
            return new CodesDistrict(point.districtId(), point.districtName());
        }
    }

    /** A code, and what is to be signed for it. */
    @Serdeable
    record Issue(@Nullable String code, @Nullable String blinded, @Nullable String language) {
        /** A code never reaches a log line. */
        @Override
        public String toString() {
            return "Issue[…]";
        }

        /** What is to be signed, or nothing readable. */
        byte[] toBeSigned() {
            return bytes(blinded).orElse(new byte[0]);
        }
    }

    /** The blind signature. */
    @Serdeable
    record Issued(String signature) {
        static Issued of(byte[] signature) {
            return new Issued(ENCODER.encodeToString(signature));
        }
    }

    /** A sealed answer and its token; the signature is missing where no code is needed. */
    @Serdeable
    record Put(@Nullable String message, @Nullable String signature, @Nullable String box, @Nullable String enc,
               @Nullable String ciphertext, @Nullable String language) {
        /** An answer, sealed or not, never reaches a log line. */
        @Override
        public String toString() {
            return "Put[…]";
        }

        /** The same in bytes; what cannot be read is empty, and so of the wrong size. */
        Envelope envelope() {
            return new Envelope(bytes(message).orElse(new byte[0]), bytes(signature).orElse(null), box == null ? "" : box,
                bytes(enc).orElse(new byte[0]), bytes(ciphertext).orElse(new byte[0]));
        }
    }

    /** Says that an answer is stored for good. */
    @Serdeable
    record Receipt(boolean received) { }

    private static Optional<byte[]> bytes(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
