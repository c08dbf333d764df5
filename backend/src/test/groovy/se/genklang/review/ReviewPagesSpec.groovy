package se.genklang.review

import io.micronaut.http.HttpStatus
import io.micronaut.test.extensions.spock.annotation.MicronautTest
import jakarta.inject.Inject
import java.time.LocalDate
import se.genklang.support.StaffSpec

@MicronautTest(transactional = false)
class ReviewPagesSpec extends StaffSpec {
    @Inject ReviewService reviews

    def idOf(String district) {
        reviews.districtsOn(LocalDate.of(2011, 6, 1)).find { it.name() == district }.id()
    }

    def complete(Map changes = [:]) {
        [titel: 'Ekonomiskt bistånd', dnr: '3.4.1 12/2011', omrade: 'ekonomiskt-bistand', annat: '', malgrupp: 'Vuxna',
         fran: '2011-01-01', till: '2011-12-31', stadsdelar: [idOf('Bromma'), idOf('Östermalm')]] + changes
    }

    def 'a filled-in form makes a review, and its page shows what was typed'() {
        given:
        def cookies = signIn()

        when:
        def made = post('/inspektion/granskningar/ny', complete(), cookies)
        def page = visit(made.header('Location'), cookies).body()

        then:
        made.status() == HttpStatus.SEE_OTHER
        ['Ekonomiskt bistånd', '3.4.1-12/2011', 'Vuxna', '2011-01-01 – 2011-12-31', 'Bromma', 'Östermalm',
         'Val av område och målgrupp'].every { page.contains(it) }
        visit('/inspektion', cookies).body().contains(made.header('Location'))
    }

    def '#what is told at its field and in a summary that takes the focus, and nothing typed is lost'() {
        given:
        def cookies = signIn()
        def before = reviews.list().size()

        when:
        def answer = post('/inspektion/granskningar/ny', complete(change), cookies)
        def page = answer.body()

        then:
        answer.status() == HttpStatus.UNPROCESSABLE_ENTITY
        page.contains("href=\"#$field\">$message</a>")
        page =~ /(?s)<p[^>]*id="$field-fel"[^>]*>${java.util.regex.Pattern.quote(message)}</
        page.contains('autofocus')
        field == 'titel' || page.contains('value="Ekonomiskt bistånd"')
        page.contains('value="2011-01-01"') || field == 'fran'
        reviews.list().size() == before

        where:
        what                       | change                                  || field        | message
        'a missing title'          | [titel: ' ']                            || 'titel'      | 'Skriv en titel på granskningen.'
        'a title that is too long' | [titel: 'a' * 201]                      || 'titel'      | 'Texten är för lång. Skriv högst 200 tecken.'
        'a missing number'         | [dnr: '']                               || 'dnr'        | 'Skriv ärendets diarienummer.'
        'an unknown area'          | [omrade: 'zzz']                         || 'omrade'     | 'Välj vilket område granskningen gäller.'
        'another area unnamed'     | [omrade: 'annat']                       || 'annat'      | 'Skriv vilket område granskningen gäller.'
        'a missing target group'   | [malgrupp: '']                          || 'malgrupp'   | 'Skriv vilka personer granskningen gäller.'
        'a missing first day'      | [fran: '']                              || 'fran'       | 'Skriv den första dagen i perioden.'
        'a day that is none'       | [till: '2011-02-30']                    || 'till'       | 'Skriv dagen som år, månad och dag, till exempel 2011-03-01.'
        'days in the wrong order'  | [till: '2010-12-31']                    || 'till'       | 'Sista dagen kommer före den första. Byt en av dagarna.'
        'no district'              | [stadsdelar: []]                        || 'stadsdelar' | 'Välj minst en stadsdel.'
        'a district from nowhere'  | [stadsdelar: ['999']]                   || 'stadsdelar' | 'En av stadsdelarna finns inte. Välj bland dem som visas.'
        'a district of other years' | [stadsdelar: ['24']]                   || 'stadsdelar' | 'Järva fanns inte under perioden. Visa stadsdelarna för perioden och välj igen.'
    }

    def 'showing the districts of a period keeps everything typed and makes no review'() {
        given:
        def cookies = signIn()
        def before = reviews.list().size()

        when:
        def answer = post('/inspektion/granskningar/ny', complete('visa-stadsdelar': 'ja', malgrupp: 'Unga <vuxna>'), cookies)

        then:
        answer.status() == HttpStatus.OK
        answer.body().contains('Hägersten-Liljeholmen')
        !answer.body().contains('Järva')
        answer.body().contains('value="Unga &lt;vuxna&gt;"')
        answer.body() =~ /value="${idOf('Bromma')}" checked/
        reviews.list().size() == before
    }

    def 'a review moves to another phase, and two people at once do not overwrite each other'() {
        given:
        def cookies = signIn()
        def page = post('/inspektion/granskningar/ny', complete(), cookies).header('Location')

        when:
        def first = post("$page/fas", [fas: 'FIELDWORK', version: 0], cookies)
        def second = post("$page/fas", [fas: 'REPORT', version: 0], cookies)

        then:
        first.header('Location') == page
        second.status() == HttpStatus.CONFLICT
        second.body().contains('Någon annan ändrade granskningen')
        visit(page, cookies).body().contains('<strong>Genomförande och dokumentation</strong>')
    }

    def 'a review that does not exist has no page'() {
        expect:
        visit('/inspektion/granskningar/999999', signIn()).status() == HttpStatus.NOT_FOUND
        post('/inspektion/granskningar/999999/fas', [fas: 'REPORT', version: 0], signIn()).status() == HttpStatus.NOT_FOUND
    }
}
