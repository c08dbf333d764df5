package se.genklang.audit

import io.micronaut.http.HttpRequest
import io.micronaut.http.HttpStatus
import io.micronaut.test.extensions.spock.annotation.MicronautTest
import io.micronaut.web.router.Router
import jakarta.inject.Inject
import java.time.Clock
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneOffset
import se.genklang.account.Role
import se.genklang.audit.store.AccessRepository
import se.genklang.support.StaffSpec
import spock.lang.Narrative

@Narrative('Swedish law asks that it can be seen who has read what in the social services.')
@MicronautTest(transactional = false)
class AccessLogSpec extends StaffSpec {
    @Inject AccessLog log
    @Inject AccessRepository lines
    @Inject Router router
    @Inject ActionText words

    def linesOf(String account) {
        log.read(account, null, 0).collect { [it.action(), it.subject()] }
    }

    def 'what somebody signed in opens and does is kept, the newest first, with the number of the thing'() {
        given:
        def cookies = signIn('bo')

        when:
        visit('/inspektion', cookies)
        visit('/inspektion/granskningar/4711', cookies)
        post('/inspektion/granskningar/4711/fas', [fas: 'REPORT', version: 0], cookies)
        send(HttpRequest.GET('/api/districts?from=2011-01-01').bearerAuth(bearer('bo')))

        then:
        linesOf('bo') == [['GET/api/districts', null], ['SIGN-IN', null], ['POST/inspektion/granskningar/{id}/fas', '4711'],
                          ['GET/inspektion/granskningar/{id}', '4711'], ['GET/inspektion', null], ['SIGN-IN', null]]
    }

    def 'nothing of a body or of a question after the address is kept'() {
        given:
        def cookies = signIn('tyst')

        when:
        post('/inspektion/granskningar/ny', [titel: 'hemlig titel'], cookies)
        visit('/inspektion/atkomstlogg?konto=hemligt&dag=2026-01-01', cookies)

        then:
        !lines.page('tyst', LocalDate.of(2000, 1, 1).atStartOfDay(), LocalDate.of(3000, 1, 1).atStartOfDay(), 100, 0).toString().contains('hemlig')
    }

    def 'those who answer are in no log, not even when a browser sends the cookie of a sign-in along'() {
        given:
        def cookies = signIn('lugn')
        def before = lines.count()

        when:
        ['/e/en-enkat', '/e/en-enkat/tack', '/api/e/en-enkat', '/assets/x.css', '/health', '/sw.js'].each {
            send(carrying(HttpRequest.GET(it).accept('text/html'), cookies))
            send(HttpRequest.GET(it))
        }

        then:
        lines.count() == before
    }

    def 'a visit by nobody leaves no line'() {
        given:
        def before = lines.count()

        when:
        send(HttpRequest.GET('/inspektion').accept('text/html'))
        send(HttpRequest.GET('/api/reviews'))

        then:
        lines.count() == before
    }

    def 'every route of staff has Swedish words in the log'() {
        when:
        def routes = router.uriRoutes().toList().findAll { it.uriMatchTemplate.toPathString() =~ '^/(inspektion|api)(/|$)' }
            .collect { ActionText.keyOf(it.httpMethodName, it.uriMatchTemplate.toPathString()) }
            .findAll { !(it =~ '^(HEAD|OPTIONS)') && !it.contains('/api/e/') }

        then:
        routes.size() > 15
        routes.findAll { !words.knows(it) } == []
    }

    def 'an inspector reads own lines, an administrator everybody\'s'() {
        given:
        def inspector = signIn('ines')
        def administrator = signIn('adam', Role.ADMINISTRATOR)

        when:
        def own = visit('/inspektion/atkomstlogg?konto=adam', inspector).body()
        def all = visit('/inspektion/atkomstlogg', administrator).body()
        def one = visit('/inspektion/atkomstlogg?konto=ines', administrator).body()

        then:
        own.contains('<td>ines</td>') && !own.contains('<td>adam</td>')
        all.contains('<td>ines</td>') && all.contains('<td>adam</td>')
        one.contains('<td>ines</td>') && !one.contains('<td>adam</td>')
        one.contains('<td>läste åtkomstloggen</td>')
        json(send(HttpRequest.GET('/api/access-log?account=adam').bearerAuth(bearer('ines')))).lines*.account.unique() == ['ines']
        json(send(HttpRequest.GET('/api/access-log?account=ines').bearerAuth(bearer('adam', Role.ADMINISTRATOR)))).lines*.account.unique() == ['ines']
    }

    def 'a day is a Swedish day, and a page has fifty lines'() {
        given:
        def at = { new AccessLog(lines, Clock.fixed(Instant.parse(it), ZoneOffset.UTC)) }
        at('2026-02-28T22:59:59Z').record('dag', 'GET/inspektion', null)
        at('2026-02-28T23:00:00Z').record('dag', 'GET/inspektion', 'första')
        at('2026-03-01T22:59:59Z').record('dag', 'GET/inspektion', 'sista')
        at('2026-03-01T23:00:00Z').record('dag', 'GET/inspektion', null)
        60.times { at('2025-01-01T12:00:00Z').record('flitig', 'GET/inspektion', "$it") }

        when:
        def page = visit('/inspektion/atkomstlogg?konto=flitig', signIn('adam', Role.ADMINISTRATOR)).body()
        def next = visit('/inspektion/atkomstlogg?konto=flitig&sida=2', signIn('adam', Role.ADMINISTRATOR)).body()

        then:
        log.read('dag', LocalDate.of(2026, 3, 1), 0)*.subject() == ['sista', 'första']
        page.count('<td>flitig</td>') == 50
        page.contains('Äldre rader') && !page.contains('Nyare rader')
        next.count('<td>flitig</td>') == 10
        !next.contains('Äldre rader') && next.contains('Nyare rader')
    }

    def 'a line costs little: one insert'() {
        given:
        100.times { log.record('snabb', 'GET/inspektion', null) }

        when:
        def start = System.nanoTime()
        100.times { log.record('snabb', 'GET/inspektion', null) }

        then:
        (System.nanoTime() - start) / 100 < 20_000_000
    }
}
