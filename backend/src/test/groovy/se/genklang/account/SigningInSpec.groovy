package se.genklang.account

import io.micronaut.http.HttpRequest
import io.micronaut.http.HttpStatus
import io.micronaut.http.MediaType
import io.micronaut.test.extensions.spock.annotation.MicronautTest
import se.genklang.platform.keys.KeyStore
import se.genklang.support.StaffSpec

@MicronautTest(transactional = false)
class SigningInSpec extends StaffSpec {

    def 'the right password opens the list of reviews, and the page says who is signed in'() {
        given:
        def cookies = signIn()

        when:
        def page = visit('/inspektion', cookies)

        then:
        page.status() == HttpStatus.OK
        page.body().contains('Inloggad: Anna')
        page.body().contains('Logga ut')
    }

    def 'the cookie of a sign-in is hidden from scripts, stays on our site and lasts ten hours'() {
        given:
        hire()

        when:
        def cookies = send(form('/inspektion/logga-in', [anvandare: 'anna', losenord: PASSWORD])).headers.getAll('Set-Cookie')

        then:
        with(cookies.find { it.startsWith('genklang=') }) {
            contains('HTTPOnly')
            contains('SameSite=Lax')
            contains('Max-Age=36000')
            !contains('Secure')
        }
        cookies.find { it.startsWith('csrfToken=') }.contains('SameSite=Strict')
    }

    def 'a wrong password shows the page again with the name kept, and says the same as for a name that nobody has'() {
        given:
        hire()

        when:
        def wrong = send(form('/inspektion/logga-in', [anvandare: 'anna', losenord: 'gissning']))
        def nobody = send(form('/inspektion/logga-in', [anvandare: 'ingen', losenord: 'gissning']))

        then:
        wrong.status() == HttpStatus.UNAUTHORIZED
        wrong.body().contains('value="anna"')
        !wrong.body().contains('gissning')
        wrong.body().contains('autofocus')
        wrong.body().replace('anna', 'ingen') == nobody.body()
    }

    def 'a visit to a staff page leads to the sign-in page and back again'() {
        when:
        def sent = send(HttpRequest.GET('/inspektion/granskningar/ny').accept(MediaType.TEXT_HTML_TYPE))
        hire()
        def back = send(form('/inspektion/logga-in', [anvandare: 'anna', losenord: PASSWORD, till: '/inspektion/granskningar/ny']))

        then:
        sent.status() == HttpStatus.SEE_OTHER
        sent.header('Location') == '/inspektion/logga-in?till=%2Finspektion%2Fgranskningar%2Fny'
        back.header('Location') == '/inspektion/granskningar/ny'
    }

    def 'signing in never leads away from our own pages: #elsewhere'() {
        given:
        hire()

        expect:
        send(form('/inspektion/logga-in', [anvandare: 'anna', losenord: PASSWORD, till: elsewhere])).header('Location') == '/inspektion'
        !send(HttpRequest.GET('/inspektion/logga-in?till=' + URLEncoder.encode(elsewhere, 'UTF-8'))).body().contains('evil')

        where:
        elsewhere << ['https://evil.example', '//evil.example', '/\\evil.example', '/inspektion//evil.example',
                      '/inspektion/../evil', '/inspektionevil', '/inspektion/%2f%2fevil', 'javascript:evil()']
    }

    def 'nothing on a staff page or in the API is open to somebody who is not signed in'() {
        when:
        def api = send(HttpRequest.GET('/api/reviews'))

        then:
        send(HttpRequest.GET('/inspektion').accept(MediaType.TEXT_HTML_TYPE)).status() == HttpStatus.SEE_OTHER
        api.status() == HttpStatus.UNAUTHORIZED
        api.contentType.get().name == 'application/problem+json'
        api.header('WWW-Authenticate') == 'Bearer'
    }

    def 'a program signs in with the same password and gets a bearer token'() {
        expect:
        send(HttpRequest.GET('/api/reviews').bearerAuth(bearer())).status() == HttpStatus.OK
        send(HttpRequest.GET('/api/reviews').bearerAuth('made.up.token')).status() == HttpStatus.UNAUTHORIZED
        send(HttpRequest.POST('/api/sign-in', [username: 'anna', password: 'fel'])).status() == HttpStatus.UNAUTHORIZED
    }

    def 'a token is signed with our key, and #kind is refused'() {
        given:
        def (head, body, signature) = bearer().tokenize('.')
        def encode = { Base64.urlEncoder.withoutPadding().encodeToString(it.toString().bytes) }
        def forged = new String(Base64.urlDecoder.decode(body)).replace('INSPECTOR', 'ADMINISTRATOR')

        expect:
        new String(Base64.urlDecoder.decode(head)) == '{"alg":"HS256"}'
        send(HttpRequest.GET('/api/reviews').bearerAuth("$head.$body.$signature")).status() == HttpStatus.OK
        send(HttpRequest.GET('/api/reviews').bearerAuth(made(head, body, signature, encode, forged).toString())).status() == HttpStatus.UNAUTHORIZED

        where:
        kind                          | made
        'one without a signature'     | { h, b, s, enc, f -> enc('{"alg":"none"}') + ".$b." }
        'one with changed roles'      | { h, b, s, enc, f -> "$h.${enc(f)}.$s" }
        'an unsigned one that forges' | { h, b, s, enc, f -> enc('{"alg":"none"}') + '.' + enc(f) + '.' }
    }

    def 'signing out takes the sign-in away'() {
        given:
        def cookies = signIn()

        when:
        def out = post('/inspektion/logga-ut', [:], cookies)

        then:
        out.header('Location') == '/inspektion/logga-in'
        cookiesOf(out).subMap('genklang', 'csrfToken') == [genklang: '', csrfToken: '']
    }

    def 'what another site makes a browser post is refused: #header #value to #path'() {
        given:
        hire()
        def request = path.startsWith('/api') ? HttpRequest.POST(path, [username: 'anna', password: PASSWORD])
            : form(path, [anvandare: 'anna', losenord: PASSWORD])

        expect:
        send(request.header(header, value)).status() == HttpStatus.FORBIDDEN

        where:
        header           | value                  | path
        'Sec-Fetch-Site' | 'cross-site'           | '/inspektion/logga-in'
        'Sec-Fetch-Site' | 'same-site'            | '/inspektion/logga-in'
        'Origin'         | 'https://evil.example' | '/inspektion/logga-in'
        'Origin'         | 'null'                 | '/inspektion/logga-in'
        'Sec-Fetch-Site' | 'cross-site'           | '/api/sign-in'
    }

    def 'the first account has a password of its own, told at the door until it is changed'() {
        given:
        def door = app.getBean(FirstAccount)
        def password = new String(app.getBean(KeyStore).get('first-password').get())

        expect:
        door.doors('http://x')*.line() == ["http://x/inspektion inspektor $password".toString()]
        send(form('/inspektion/logga-in', [anvandare: 'inspektor', losenord: password])).status() == HttpStatus.SEE_OTHER

        when:
        app.getBean(AccountService).changePassword('inspektor', password, PASSWORD, PASSWORD)

        then:
        door.doors('http://x')*.line() == ['http://x/inspektion']
    }
}
