package se.genklang.platform.web

import io.micronaut.http.HttpRequest
import io.micronaut.http.HttpResponse
import io.micronaut.http.HttpStatus
import io.micronaut.http.MediaType
import io.micronaut.test.extensions.spock.annotation.MicronautTest
import se.genklang.support.StaffSpec

@MicronautTest(transactional = false)
class HeadersSpec extends StaffSpec {

    def asset() {
        app.getBean(Assets).get('staff.css')
    }

    def 'every response carries the security headers: #what'() {
        when:
        def response = send(request.call(this))

        then:
        response.code() == status
        response.header('Content-Security-Policy') == "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; " +
            "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'; worker-src 'self'"
        response.header('X-Content-Type-Options') == 'nosniff'
        response.header('Cross-Origin-Opener-Policy') == 'same-origin'
        response.header('Cross-Origin-Resource-Policy') == 'same-origin'
        response.header('Permissions-Policy').contains('camera=()')
        response.header('Referrer-Policy') == referrer
        response.header('Strict-Transport-Security') == null

        where:
        what                 | request                                                          || status | referrer
        'a page'             | { HttpRequest.GET('/inspektion/logga-in').accept('text/html') }  || 200    | 'same-origin'
        'a redirect'         | { HttpRequest.GET('/inspektion').accept('text/html') }           || 303    | 'same-origin'
        'a refusal, 401'     | { HttpRequest.GET('/api/reviews') }                              || 401    | 'no-referrer'
        'a missing page'     | { HttpRequest.GET('/finns/inte').accept('text/html') }           || 404    | 'no-referrer'
        'a missing survey'   | { HttpRequest.GET('/e/inte/alls/har').accept('text/html') }      || 404    | 'no-referrer'
        'a wrong method'     | { HttpRequest.DELETE('/api/openapi.yml') }                       || 405    | 'no-referrer'
        'too big a body'     | { HttpRequest.POST('/api/sign-in', [username: 'x' * 3_000_000, password: '']) } || 413 | 'no-referrer'
        'a static file'      | { spec -> HttpRequest.GET(spec.asset()) }                        || 200    | 'no-referrer'
        'a missing file'     | { HttpRequest.GET('/assets/x-1.css') }                           || 404    | 'no-referrer'
        'health'             | { HttpRequest.GET('/health') }                                   || 200    | 'no-referrer'
    }

    def 'files with their content in their name are kept for a year, the service worker is asked for each time, pages and data are kept nowhere'() {
        expect:
        with(send(HttpRequest.GET(asset()))) {
            header('Cache-Control') == 'public, max-age=31536000, immutable'
            header('Expires') == null
            contentType.get().name == 'text/css'
        }
        send(HttpRequest.GET('/sw.js')).header('Cache-Control') == 'no-cache'
        visit('/inspektion', signIn()).header('Cache-Control') == 'no-store'
        send(HttpRequest.GET('/api/reviews').bearerAuth(bearer())).header('Cache-Control') == 'no-store'
        send(HttpRequest.GET('/assets/x-1.css')).header('Cache-Control') == 'no-store'
    }

    def 'only the built files can be fetched as files: #path'() {
        expect:
        send(HttpRequest.GET(path)).status() in [HttpStatus.NOT_FOUND, HttpStatus.BAD_REQUEST]

        where:
        path << ['/assets/../../application.yml', '/assets/%2e%2e/%2e%2e/application.yml', '/assets//etc/passwd',
                 '/assets/..%2f..%2fapplication.yml', '/assets/', '/assets/.hidden', '/assets/x.class']
    }

    def 'an unknown name of a style sheet says so'() {
        when:
        app.getBean(Assets).get('inte.css')

        then:
        def mistake = thrown(IllegalArgumentException)
        mistake.message.startsWith('No asset named inte.css')
    }
}
