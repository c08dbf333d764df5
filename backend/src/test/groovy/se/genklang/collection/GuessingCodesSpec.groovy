package se.genklang.collection

import io.micronaut.http.HttpRequest
import io.micronaut.http.MediaType
import io.micronaut.test.extensions.spock.annotation.MicronautTest
import java.security.SecureRandom
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneOffset
import se.genklang.collection.domain.InvitationCode
import se.genklang.support.Api
import se.genklang.support.AppSpec
import se.genklang.support.SampleReviews
import se.genklang.support.SealingPhone

@MicronautTest(transactional = false)
class GuessingCodesSpec extends AppSpec implements SampleReviews {
    Instant now = Instant.parse('2026-11-23T22:30:00Z')
    Clock clock = new Clock() {
        @Override ZoneOffset getZone() { ZoneOffset.UTC }
        @Override Clock withZone(java.time.ZoneId zone) { this }
        @Override Instant instant() { now }
    }
    def limit = new GuessLimit(clock)

    def 'twenty wrong codes an hour are let through from one address, and then none, over the API and in forms alike'() {
        given:
        def staff = staffApi()
        def survey = newOpenSurvey(staff, newReview(staff), [codes: true])
        def phone = new SealingPhone(server.URL.toString(), survey)
        def right = newCodes(staff, survey, 'Farsta', 12)

        when: 'people at one address answer, mistype and answer'
        def statuses = right.take(10).collect { phone.withCode(it, answers(survey)).status }

        then: 'what is right never counts, and neither does what cannot be a code'
        statuses.every { it == 201 }
        (1..30).every { phone.check('K7M2-Q8XW-3PA').status == 422 }

        when: 'somebody guesses'
        def guesses = (1..10).collect { phone.check(made()).status } + (1..10).collect { phone.issue(made(), phone.blind()).status }

        then:
        guesses.every { it == 422 }

        and:
        with(phone.check(made())) {
            status == 429
            json.type == '/problems/too-many-codes'
            json.detail.contains('Vänta en timme')
        }
        phone.issue(made(), phone.blind()).status == 429
        form(survey, made()) == 429
        form(survey, right[11]) == 429
    }

    def 'an hour later the counting begins anew'() {
        given:
        20.times { limit.wrong('enkat', address('192.0.2.7')) }

        expect:
        !limit.allows('enkat', address('192.0.2.7'))
        limit.allows('enkat', address('192.0.2.8'))

        when:
        now += Duration.ofMinutes(30)

        then:
        limit.allows('enkat', address('192.0.2.7'))
    }

    def 'all addresses of one IPv6 network count as one'() {
        given:
        20.times { limit.wrong('enkat', address("2001:db8:1:2::$it")) }

        expect:
        !limit.allows('enkat', address('2001:db8:1:2:ffff::1'))
        limit.allows('enkat', address('2001:db8:1:3::1'))
    }

    def 'when a survey is guessed at from everywhere, each address has fewer tries, and a right code is never kept out'() {
        given:
        (0..<GuessLimit.WRONG_PER_SURVEY).each { limit.wrong('enkat', address("10.0.${it.intdiv(250)}.${it % 250}")) }

        expect:
        limit.allows('enkat', address('192.0.2.7'))
        (1..3).each { limit.wrong('enkat', address('192.0.2.7')) }
        !limit.allows('enkat', address('192.0.2.7'))
        limit.allows('en-annan', address('192.0.2.7'))
    }

    def 'nothing that is kept of an address is the address, and from another day it cannot be recognised'() {
        given:
        def kept = { limit.@byAddress.keySet() as List }
        limit.wrong('enkat', address('192.0.2.7'))
        def today = kept()
        now += Duration.ofHours(2)
        limit.wrong('enkat', address('192.0.2.7'))

        expect:
        today.size() == 1 && kept().size() == 1
        today != kept()
        !today.first().contains('192')
    }

    private static InetAddress address(String text) { InetAddress.getByName(text) }

    private static String made() { InvitationCode.random(new SecureRandom()).printed() }

    private int form(Map survey, String code) {
        send(HttpRequest.POST("/e/$survey.slug", "step=send&key=${SubmissionKey.random()}&code=$code&a.${survey.questions.first().key}=dont-know".toString())
            .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE).accept(MediaType.TEXT_HTML_TYPE)).status.code
    }
}
