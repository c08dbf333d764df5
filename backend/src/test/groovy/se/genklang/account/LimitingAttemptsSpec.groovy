package se.genklang.account

import io.micronaut.test.extensions.spock.annotation.MicronautTest
import jakarta.inject.Inject
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneOffset
import java.util.concurrent.Executors
import se.genklang.account.store.AccountRepository
import se.genklang.support.StaffSpec

@MicronautTest(transactional = false)
class LimitingAttemptsSpec extends StaffSpec {
    @Inject AccountRepository accounts
    def now = Instant.parse('2026-03-01T12:00:00Z')

    def at(Duration later) {
        new AccountService(accounts, Clock.fixed(now + later, ZoneOffset.UTC))
    }

    def fail(String who, int times) {
        times.times { assert at(Duration.ZERO).signIn(who, 'fel') instanceof SignIn.Refused }
    }

    def 'after #wrong wrong passwords the right one #outcome'() {
        given:
        hire("envis$wrong")
        fail("envis$wrong", wrong)

        expect:
        at(Duration.ZERO).signIn("envis$wrong", PASSWORD).class == expected

        where:
        wrong | expected        || outcome
        4     | SignIn.Accepted || 'opens'
        5     | SignIn.Refused  || 'is refused'
    }

    def 'a quarter of an hour later the account opens again, and counting begins anew'() {
        given:
        hire('vilar')
        fail('vilar', 5)

        expect:
        at(Duration.ofMinutes(14)).signIn('vilar', PASSWORD) instanceof SignIn.Refused
        at(Duration.ofMinutes(15)).signIn('vilar', 'fel') instanceof SignIn.Refused
        at(Duration.ofMinutes(15)).signIn('vilar', PASSWORD) instanceof SignIn.Accepted
    }

    def 'the right password clears what was counted'() {
        given:
        hire('slarvig')

        when:
        3.times { fail('slarvig', 4); assert at(Duration.ZERO).signIn('slarvig', PASSWORD) instanceof SignIn.Accepted }

        then:
        accounts.findByUsername('slarvig').get().failedAttempts() == 0
    }

    def 'guesses made at the same time all count'() {
        given:
        hire('samtidig')
        def pool = Executors.newFixedThreadPool(8)

        when:
        (1..12).collect { pool.submit({ at(Duration.ZERO).signIn('samtidig', 'fel') } as Runnable) }*.get()

        then:
        accounts.findByUsername('samtidig').get().failedAttempts() == 5
        at(Duration.ZERO).signIn('samtidig', PASSWORD) instanceof SignIn.Refused

        cleanup:
        pool.shutdown()
    }

    def 'a name that nobody has takes about as long as one that somebody has'() {
        given:
        hire('tid')
        def service = at(Duration.ZERO)
        def median = { String who ->
            (1..9).collect { def start = System.nanoTime(); service.signIn(who, 'fel'); System.nanoTime() - start }.sort()[4]
        }
        service.signIn('tid', 'fel')

        expect:
        median('ingen') > median('tid') / 3
    }
}
