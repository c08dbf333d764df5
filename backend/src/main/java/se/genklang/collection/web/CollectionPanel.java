package se.genklang.collection.web;

import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genklang.collection.Box;
import se.genklang.collection.BoxState;
import se.genklang.collection.CollectionService;
import se.genklang.collection.Participation;
import se.genklang.collection.PuttingEnvelopes;
import se.genklang.collection.SurveyKeys;
import se.genklang.platform.BaseUrl;
import se.genklang.survey.Survey;
import se.genklang.survey.SurveyPanel;
import se.genklang.survey.SurveyState;

/** How the answering goes: open, hand out codes, follow, close. */
@Singleton
class CollectionPanel implements SurveyPanel {
    private final CollectionService collection;
    private final PuttingEnvelopes envelopes;
    private final BaseUrl baseUrl;

    CollectionPanel(CollectionService collection, PuttingEnvelopes envelopes, BaseUrl baseUrl) {
        this.collection = collection;
        this.envelopes = envelopes;
        this.baseUrl = baseUrl;
    }

    /**
     * What the panel shows.
     *
     * @param url    the survey's own address
     * @param box    null while the survey is a draft
     */
    public record Model(Survey survey, String url, @Nullable Box box, List<DistrictRow> districts) {
        public boolean draft() {
            return survey.state() == SurveyState.DRAFT;
        }

        public boolean open() {
            return survey.state() == SurveyState.OPEN;
        }

        /** What has happened to the answers, and what will happen when. */
        public List<BoxStep> steps() {
            return box == null ? List.of() : BoxStep.of(survey, box);
        }

        /** True while envelopes wait that a missing key would make worthless. */
        public boolean sealed() {
            return box != null && box.state().compareTo(BoxState.OPENING) <= 0;
        }
    }

    /** One district: its door as an address and as a QR code. */
    public record DistrictRow(Participation participation, String url, QrPicture qr) { }

    @Override
    public String view() {
        return "collection/panel";
    }

    @Override
    public Model model(Survey survey) {
        Box box = collection.box(survey.id()).orElse(null);
        String fingerprint = envelopes.keys(survey.slug()).map(SurveyKeys::fingerprint).orElse("");
        List<DistrictRow> rows = box == null ? List.of() : box.districts().stream().map(participation -> {
            String url = SurveyAddress.of(baseUrl.value(), survey, participation.point());
            return new DistrictRow(participation, url,
                QrPicture.of(SurveyAddress.scanned(url, fingerprint)));
        }).toList();
        return new Model(survey, SurveyAddress.of(baseUrl.value(), survey), box, rows);
    }

    @Override
    public int order() {
        return 10;
    }
}
