package se.genklang.collection;

import se.genklang.collection.token.KeyFingerprint;

/**
 * What a phone needs to seal an answer.
 *
 * @param surveyId     bound into tokens and envelopes
 * @param ballotBox    public key of the ballot box, 65 bytes
 * @param lateBox      the same for the late box
 * @param token        public key of the tokens, as SubjectPublicKeyInfo
 * @param answerSize   length that every answer is padded to, in bytes
 * @param codeRequired true when an answer needs a token
 */
public record SurveyKeys(long surveyId, byte[] ballotBox, byte[] lateBox, byte[] token, int answerSize, boolean codeRequired) {

    /** What a QR code says about these keys. */
    public String fingerprint() {
        return KeyFingerprint.of(surveyId, ballotBox, lateBox, token);
    }
}
