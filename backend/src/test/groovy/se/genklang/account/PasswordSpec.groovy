package se.genklang.account

import io.micronaut.http.HttpStatus
import io.micronaut.test.extensions.spock.annotation.MicronautTest
import jakarta.inject.Inject
import se.genklang.account.store.AccountRepository
import se.genklang.support.StaffSpec

@MicronautTest(transactional = false)
class PasswordSpec extends StaffSpec {
    @Inject AccountRepository accounts

    def 'a password is kept as Argon2id with 19 MiB and two passes, and two people with the same have different hashes'() {
        given:
        hire('ett')
        hire('tva')

        when:
        def hashes = ['ett', 'tva'].collect { accounts.findByUsername(it).get().passwordHash() }

        then:
        hashes.every { it.startsWith('$argon2id$v=19$m=19456,t=2,p=1$') }
        hashes[0] != hashes[1]
    }

    def 'a hash made by another program is read by its own parameters'() {
        expect: 'the hash of the reference program: argon2 somesalt -id -t 2 -k 65536 -p 1 of "password"'
        PasswordHash.matches('password', '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc')
        !PasswordHash.matches('Password', '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc')
        !PasswordHash.matches('password', 'password')
    }

    def 'changing to #why is refused at the field #field'() {
        given:
        def cookies = signIn('vilja')

        when:
        def page = post('/inspektion/losenord', [gammalt: old, nytt: wanted, igen: repeated], cookies)

        then:
        page.status() == HttpStatus.UNPROCESSABLE_ENTITY
        page.body().contains("id=\"$field-fel\"")
        page.body().contains("aria-describedby=\"${field == 'nytt' ? 'nytt-hjalp ' : ''}$field-fel\"")
        page.body().contains('aria-invalid="true"')
        !page.body().contains(wanted)

        where:
        why                     | old      | wanted              | repeated            || field
        'a short one'           | PASSWORD | 'elva tecken'       | 'elva tecken'       || 'nytt'
        'one easy to guess'     | PASSWORD | 'aaaaaaaaaaaaaa'    | 'aaaaaaaaaaaaaa'    || 'nytt'
        'two that differ'       | PASSWORD | 'ett nytt och långt' | 'ett annat långt ord' || 'igen'
        'one without the old'   | 'fel'    | 'ett nytt och långt' | 'ett nytt och långt' || 'gammalt'
    }

    def 'after a change the new password opens and the old one does not'() {
        given:
        def cookies = signIn('byter')

        when:
        def page = post('/inspektion/losenord', [gammalt: PASSWORD, nytt: 'ett nytt och långt', igen: 'ett nytt och långt'], cookies)

        then:
        page.body().contains('Ditt lösenord är bytt.')
        send(form('/inspektion/logga-in', [anvandare: 'byter', losenord: PASSWORD])).status() == HttpStatus.UNAUTHORIZED
        send(form('/inspektion/logga-in', [anvandare: 'byter', losenord: 'ett nytt och långt'])).status() == HttpStatus.SEE_OTHER
    }
}
