package se.genklang.demo;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Speaks JSON with the application's own API. */
final class ApiClient {
    private static final Argument<Map<String, Object>> OBJECT = Argument.mapOf(String.class, Object.class);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String baseUrl;
    private final ObjectMapper json;
    private @Nullable String bearer;

    ApiClient(String baseUrl, ObjectMapper json) {
        this.baseUrl = baseUrl;
        this.json = json;
    }

    void signIn(String user, String password) {
        bearer = (String) post("/api/sign-in", Map.of("username", user, "password", password)).get("access_token");
    }

    Map<String, Object> get(String path) {
        return send(request(path).GET().build(), OBJECT);
    }

    List<Map<String, Object>> list(String path) {
        return send(request(path).GET().build(), Argument.listOf(OBJECT));
    }

    Map<String, Object> post(String path, Object body) {
        try {
            return send(request(path).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body))).build(), OBJECT);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path)).header("Accept", "application/json");
        return bearer == null ? request : request.header("Authorization", "Bearer " + bearer);
    }

    private <T> T send(HttpRequest request, Argument<T> type) {
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(request.method() + " " + request.uri().getPath() + " gave " + response.statusCode());
            }
            return json.readValue(response.body(), type);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
