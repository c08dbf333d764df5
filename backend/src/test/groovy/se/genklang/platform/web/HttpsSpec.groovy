package se.genklang.platform.web

import io.micronaut.http.HttpRequest
import io.micronaut.test.extensions.spock.annotation.MicronautTest
import se.genklang.support.StaffSpec

@MicronautTest(transactional = false)
class HttpsSpec extends StaffSpec {

    @Override
    Map<String, String> getProperties() {
        super.properties + ['genklang.base-url': 'https://genklang.example']
    }

    def 'where people come by https, browsers are told to stay there and cookies go nowhere else'() {
        given:
        hire()

        when:
        def response = send(form('/inspektion/logga-in', [anvandare: 'anna', losenord: PASSWORD]))
        def cookies = response.headers.getAll('Set-Cookie')

        then:
        response.header('Strict-Transport-Security').startsWith('max-age=31536000')
        cookies.find { it.startsWith('genklang=') }.contains('Secure')
        cookies.find { it.startsWith('__Host-csrfToken=') }.contains('Secure')
    }

    def 'the token of a form is found under its https name'() {
        given:
        def cookies = signIn()

        expect:
        send(carrying(form('/inspektion/logga-ut', [csrfToken: cookies['__Host-csrfToken']]), cookies)).header('Location') == '/inspektion/logga-in'
    }
}
