package se.genklang.support

import groovy.json.JsonOutput
import groovy.json.JsonSlurperClassic
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.time.Duration

/** The application's JSON API, as another program meets it. */
class Api {
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()
    final String baseUrl
    String bearer

    Api(String baseUrl) {
        this.baseUrl = baseUrl
    }

    /** Status and body, already read as JSON where it is JSON. */
    static class Reply {
        int status
        Object json
        HttpResponse<String> http
    }

    Api signedIn(String user, String password) {
        bearer = post('/api/sign-in', [username: user, password: password]).json.access_token
        this
    }

    Reply get(String path) { send('GET', path, null) }

    Reply post(String path, Object body = [:]) { send('POST', path, JsonOutput.toJson(body)) }

    Reply put(String path, Object body) { send('PUT', path, JsonOutput.toJson(body)) }

    Reply send(String method, String path, String body) {
        def request = HttpRequest.newBuilder(URI.create(baseUrl + path)).timeout(Duration.ofSeconds(30))
            .header('Accept', 'application/json')
            .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
        if (body != null) request.header('Content-Type', 'application/json')
        if (bearer) request.header('Authorization', "Bearer $bearer")
        def response = http.send(request.build(), HttpResponse.BodyHandlers.ofString())
        def json = response.headers().firstValue('content-type').orElse('').contains('json') && response.body()
        new Reply(status: response.statusCode(), json: json ? new JsonSlurperClassic().parseText(response.body()) : null, http: response)
    }
}
