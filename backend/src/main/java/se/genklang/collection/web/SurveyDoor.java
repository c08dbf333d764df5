package se.genklang.collection.web;

import jakarta.inject.Singleton;
import java.util.List;
import se.genklang.collection.CollectionService;
import se.genklang.collection.PuttingEnvelopes;
import se.genklang.platform.Door;
import se.genklang.platform.DoorProvider;
import se.genklang.survey.Survey;
import se.genklang.survey.SurveyService;

/** Prints where the newest open survey can be answered, with a QR code for a phone. */
@Singleton
class SurveyDoor implements DoorProvider {
    private final SurveyService surveys;
    private final CollectionService collection;
    private final PuttingEnvelopes envelopes;

    SurveyDoor(SurveyService surveys, CollectionService collection, PuttingEnvelopes envelopes) {
        this.envelopes = envelopes;
        this.surveys = surveys;
        this.collection = collection;
    }

    @Override
    public List<Door> doors(String baseUrl) {
        return List.of(surveys.newestOpen().map(survey -> door(baseUrl, survey))
            .orElseGet(() -> new Door("survey", "no survey is open yet")));
    }

    private Door door(String baseUrl, Survey survey) {
        String url = survey.codesRequired() ? baseUrl + "/e/" + survey.slug()
            : SurveyAddress.of(baseUrl, survey, collection.points(survey.id()).getFirst());
        return new Door("survey", url, QrPicture.inTerminal(url + "#k=" + envelopes.keys(survey.slug()).orElseThrow().fingerprint()));
    }

    @Override
    public int getOrder() {
        return 10;
    }
}
