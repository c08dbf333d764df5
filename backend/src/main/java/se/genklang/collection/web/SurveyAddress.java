package se.genklang.collection.web;

import se.genklang.collection.CollectionPoint;
import se.genklang.collection.domain.InvitationCode;
import se.genklang.survey.Survey;

/** The addresses that people get on paper and screens. */
final class SurveyAddress {
    private SurveyAddress() { }

    /** The survey's front door, where a code tells the district. */
    static String of(String baseUrl, Survey survey) {
        return baseUrl + "/e/" + survey.slug();
    }

    /** A district's own door. */
    static String of(String baseUrl, Survey survey, CollectionPoint point) {
        return of(baseUrl, survey) + "/" + point.door();
    }

    /** An address as people write it by hand. */
    static String plain(String url) {
        return url.replaceFirst("^https?://", "");
    }

    /**
     * What stands in a QR code with a one-time code. What stands after # is never sent to any server: the code, and the
     * fingerprint by which the phone knows that it was given the same keys as everybody else.
     */
    static String scanned(String baseUrl, Survey survey, InvitationCode code, String fingerprint) {
        return of(baseUrl, survey) + "#c=" + code.value() + "&k=" + fingerprint;
    }

    /** What stands in the QR code of a door that asks for no code, or for one that is typed. */
    static String scanned(String url, String fingerprint) {
        return url + "#k=" + fingerprint;
    }
}
