package se.genklang.collection

import java.security.SecureRandom
import se.genklang.collection.domain.InvitationCode
import spock.lang.Shared
import spock.lang.Specification

class InvitationCodeSpec extends Specification {

    @Shared random = new SecureRandom()

    def 'a code is understood however it is written: #how'() {
        given:
        def code = InvitationCode.random(random)

        expect:
        InvitationCode.typed(how(code)).get() == code

        where:
        how << [{ it.value() }, { it.printed() }, { it.printed().toLowerCase() }, { " ${it.value().toList().join(' ')} " },
                { it.value().replace('0', 'o').replace('1', 'l') }, { it.printed().replace('-', '–') },
                { it.value().collect { c -> c ==~ /\d/ ? (char) (0x0660 + c.toInteger()) : c }.join() }]
    }

    def 'every single wrong character is noticed'() {
        given:
        def code = InvitationCode.random(random).value()

        expect:
        (0..<code.length()).every { place ->
            '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.findAll { it != code[place] }.every { wrong ->
                InvitationCode.typed(code.substring(0, place) + wrong + code.substring(place + 1)).empty
            }
        }
    }

    def '#text cannot be a code'() {
        expect:
        InvitationCode.typed(text).empty

        where:
        text << ['', ' ', 'hej', 'K7M2-Q8XW', 'K7M2-Q8XW-3PZ-K7M2', 'ÅÄÖ4-Q8XW-3PZ', '\u0000' * 11]
    }

    def 'a code never shows itself in a log line'() {
        given:
        def code = InvitationCode.random(random)

        expect:
        !"$code".contains(code.value())
    }
}
