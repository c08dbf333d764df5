package se.genklang.collection.web;

import se.genklang.collection.CollectionPoint;
import se.genklang.collection.domain.InvitationCode;
import se.genklang.survey.Survey;

/** The addresses that people get on paper and screens. */
final class SurveyAddress {
    private SurveyAddress() { }

    /** A district's own door. */
    static String of(String baseUrl, Survey survey, CollectionPoint point) {
        return baseUrl + "/e/" + survey.slug() + "/" + point.door();
    }

    /**
     * What stands in a QR code with a one-time code. What stands after # is never sent to any server: the code, and the
     * fingerprint by which the phone knows that it was given the same keys as everybody else.
     */
    static String scanned(String baseUrl, Survey survey, InvitationCode code, String fingerprint) {
        return baseUrl + "/e/" + survey.slug() + "#c=" + code.value() + "&k=" + fingerprint;
    }

    /** What stands in the QR code of a district's door. */
    static String scanned(String baseUrl, Survey survey, CollectionPoint point, String fingerprint) {
        return of(baseUrl, survey, point) + "#k=" + fingerprint;
    }
}
