package se.genklang.support

import io.micronaut.core.type.Argument
import io.micronaut.http.HttpRequest
import io.micronaut.http.HttpResponse
import io.micronaut.http.MediaType
import io.micronaut.http.MutableHttpRequest
import io.micronaut.http.cookie.Cookie
import io.micronaut.serde.ObjectMapper
import se.genklang.account.AccountService
import se.genklang.account.Role

/** Somebody who works here, signed in as a browser is: with the cookie, and the token that forms carry. */
abstract class StaffSpec extends AppSpec {
    static final String PASSWORD = 'fyra vanliga ord ihop'

    /** Adds the account unless it is there. */
    void hire(String username = 'anna', Role role = Role.INSPECTOR) {
        app.getBean(AccountService).create(username, username.capitalize(), role, PASSWORD)
    }

    Map<String, String> signIn(String username = 'anna', Role role = Role.INSPECTOR) {
        hire(username, role)
        cookiesOf(send(form('/inspektion/logga-in', [anvandare: username, losenord: PASSWORD])))
    }

    HttpResponse<String> visit(String path, Map<String, String> cookies) {
        send(carrying(HttpRequest.GET(path).accept(MediaType.TEXT_HTML_TYPE), cookies))
    }

    /** Posts a form with its token, as the page would. */
    HttpResponse<String> post(String path, Map fields, Map<String, String> cookies) {
        send(carrying(form(path, fields + [csrfToken: cookies['csrfToken']]), cookies))
    }

    String bearer(String username = 'anna', Role role = Role.INSPECTOR) {
        hire(username, role)
        def answer = send(HttpRequest.POST('/api/sign-in', [username: username, password: PASSWORD]))
        json(answer).access_token
    }

    static MutableHttpRequest<?> form(String path, Map fields) {
        def pairs = fields.collectMany { name, value ->
            (value instanceof Collection ? value : [value]).collect { "${enc(name)}=${enc(it)}" }
        }
        HttpRequest.POST(path, pairs.join('&')).contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE).accept(MediaType.TEXT_HTML_TYPE)
    }

    static MutableHttpRequest<?> carrying(MutableHttpRequest<?> request, Map<String, String> cookies) {
        cookies.each { name, value -> if (value) request.cookie(Cookie.of(name, value)) }
        request
    }

    static Map<String, String> cookiesOf(HttpResponse<?> response) {
        response.headers.getAll('Set-Cookie').collectEntries { it.split(';')[0].split('=', 2) as List }
    }

    Object json(HttpResponse<String> answer) {
        app.getBean(ObjectMapper).readValue(answer.body(), Argument.OBJECT_ARGUMENT)
    }

    private static String enc(Object text) {
        URLEncoder.encode(text == null ? '' : text.toString(), 'UTF-8')
    }
}
