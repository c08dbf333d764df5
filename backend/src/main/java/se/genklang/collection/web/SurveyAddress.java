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

    /** The address with a code in it. The code stands after #: a browser never sends that part to any server. */
    static String of(String baseUrl, Survey survey, InvitationCode code) {
        return baseUrl + "/e/" + survey.slug() + "#" + code.value();
    }
}
