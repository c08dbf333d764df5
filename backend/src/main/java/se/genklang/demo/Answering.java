package se.genklang.demo;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.crypto.signers.RSABlindSignatureClient;

/** Answers one survey through the API, person after person, each with a code and a phone that seals. */
final class Answering {
    private final ApiClient api;
    private final ObjectMapper json;
    private final String path;
    private final Phone phone;
    private final List<Map<String, Object>> questions;

    Answering(ApiClient api, ObjectMapper json, Map<String, Object> survey) {
        this.api = api;
        this.json = json;
        this.path = "/api/e/" + survey.get("slug");
        this.phone = new Phone(api.get(path + "/keys"));
        this.questions = Demo.questions(survey);
    }

    /** One person's answers, by question key. */
    void answer(String code, Map<String, String> answers) {
        Object district = api.post(path + "/code", Map.of("code", code)).get("district");
        RSABlindSignatureClient.Blinded asked = phone.blind();
        String signed = (String) api.post(path + "/issue", Map.of("code", code, "blinded", Phone.text(asked.getBlindedMessage()))).get("signature");
        byte[] token = phone.token(asked, signed);
        api.post(path + "/put", phone.envelope(asked.getPreparedMessage(), token, "B", sheet(district, answers)));
    }

    private byte[] sheet(Object district, Map<String, String> answers) {
        Map<String, String> choices = new HashMap<>(answers);
        Map<String, String> texts = new HashMap<>();
        questions.stream().filter(question -> question.get("kind").equals("TEXT")).map(question -> (String) question.get("key"))
            .filter(choices::containsKey).forEach(key -> texts.put(key, choices.remove(key)));
        try {
            return json.writeValueAsBytes(Map.of("district", district, "choices", choices, "texts", texts));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
