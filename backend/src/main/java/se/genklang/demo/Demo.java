package se.genklang.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.genklang.platform.keys.KeyStore;

/** Fills an empty database with the demo when the application starts with {@code --demo}. */
@Singleton
@Requires(property = "genklang.demo", value = "true")
class Demo {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final int QUESTIONS_PER_AREA = 2;

    private final KeyStore keys;
    private final ObjectMapper json;
    private final SampleAnswers sample = new SampleAnswers();

    Demo(KeyStore keys, ObjectMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /** How many codes a district was given, how many people answered, and how content they are, 0 to 1. */
    private record Turnout(String district, int codes, int answers, double content) { }

    private static final List<Turnout> IN_2011 = List.of(
        new Turnout("Bromma", 150, 96, 0.66),
        new Turnout("Farsta", 160, 81, 0.55),
        new Turnout("Skärholmen", 200, 118, 0.44),
        new Turnout("Östermalm", 14, 4, 0.75));

    @EventListener
    void fill(ServerStartupEvent event) {
        ApiClient api = new ApiClient(event.getSource().getURL().toString(), json);
        byte[] password = keys.get("first-password").orElse(null);
        if (password == null) {
            LOG.warn("The demo is left out: the first account's password has been changed");
            return;
        }
        api.signIn("inspektor", new String(password, StandardCharsets.UTF_8));
        if (!api.list("/api/reviews").isEmpty()) {
            return;
        }
        LOG.info("Filling the demo: several hundred answers go in through the API");
        releasedReview(api);
        openReview(api);
    }

    private void releasedReview(ApiClient api) {
        Object review = review(api, "Granskning av ekonomiskt bistånd", "3.4.1-316/2011", "2011-01-01", "2011-12-31",
            IN_2011.stream().map(Turnout::district).toList());
        Map<String, Object> survey = survey(api, review, "Hur fungerar ekonomiskt bistånd för dig?", true);
        Map<String, Object> box = api.post("/api/surveys/" + survey.get("id") + "/open", Map.of());
        Answering answering = new Answering(api, json, survey);
        for (Turnout turnout : IN_2011) {
            List<String> codes = codes(api, survey, box, turnout);
            for (int i = 0; i < turnout.answers(); i++) {
                answering.answer(codes.get(i), sample.of(questions(survey), turnout.content()));
            }
        }
        api.post("/api/surveys/" + survey.get("id") + "/close", Map.of());
    }

    private void openReview(ApiClient api) {
        Object review = review(api, "Bemötande och tillgänglighet i ekonomiskt bistånd", "3.4.1-18/2026", "2026-09-01", "2027-03-31",
            List.of("Bromma", "Farsta", "Skärholmen", "Norra innerstaden"));
        Map<String, Object> survey = survey(api, review, "Berätta hur du blir bemött", false);
        api.post("/api/surveys/" + survey.get("id") + "/open", Map.of());
    }

    private static Object review(ApiClient api, String title, String caseReference, String from, String to, List<String> names) {
        List<Object> districts = api.list("/api/districts?from=" + from + "&to=" + to).stream()
            .filter(district -> names.contains((String) district.get("name"))).map(district -> district.get("id")).toList();
        return api.post("/api/reviews", Map.of("title", title, "caseReference", caseReference, "area", "ekonomiskt-bistand",
            "targetGroup", "Personer som söker eller får ekonomiskt bistånd", "periodFrom", from, "periodTo", to,
            "districts", districts)).get("id");
    }

    private static Map<String, Object> survey(ApiClient api, Object review, String title, boolean codes) {
        List<Map<String, Object>> bank = api.list("/api/question-bank");
        Stream<Object> chosen = bank.stream().map(question -> question.get("area")).distinct().filter(area -> area != null)
            .flatMap(area -> bank.stream().filter(q -> area.equals(q.get("area")) && !q.get("kind").equals("TEXT"))
                .limit(QUESTIONS_PER_AREA).map(q -> q.get("key")));
        Stream<Object> words = bank.stream().filter(q -> q.get("kind").equals("TEXT")).limit(1).map(q -> q.get("key"));
        Stream<Object> background = bank.stream().filter(q -> q.get("role").equals("BACKGROUND")).limit(2).map(q -> q.get("key"));
        return api.post("/api/reviews/" + review + "/surveys", Map.of("title", title, "codesRequired", codes, "waitingDays", 0,
            "questionKeys", Stream.of(chosen, words, background).flatMap(keys -> keys).toList()));
    }

    @SuppressWarnings("unchecked")
    private static List<String> codes(ApiClient api, Map<String, Object> survey, Map<String, Object> box, Turnout turnout) {
        Object point = ((List<Map<String, Object>>) box.get("districts")).stream()
            .map(district -> (Map<String, Object>) district.get("point"))
            .filter(p -> p.get("districtName").equals(turnout.district())).findFirst().orElseThrow().get("id");
        return (List<String>) api.post("/api/surveys/" + survey.get("id") + "/points/" + point + "/codes",
            Map.of("count", turnout.codes())).get("codes");
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> questions(Map<String, Object> survey) {
        return (List<Map<String, Object>>) survey.get("questions");
    }
}
