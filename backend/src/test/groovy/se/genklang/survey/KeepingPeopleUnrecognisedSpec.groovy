package se.genklang.survey

import com.microsoft.playwright.options.Cookie
import io.micronaut.test.extensions.spock.annotation.MicronautTest
import se.genklang.support.Chromium
import se.genklang.support.SampleReviews
import se.genklang.support.StaffSpec

/** While a survey is written: could somebody be recognised by the background questions where fewest are asked? */
@MicronautTest(transactional = false)
class KeepingPeopleUnrecognisedSpec extends StaffSpec implements SampleReviews {

    static final QUESTION = 'safe-with-caseworker'

    def 'the page tells how many could share a background in the smallest district'() {
        given:
        def survey = draft([QUESTION, 'gender', 'age'], 45)
        def page = visit("/inspektion/enkater/$survey", signIn()).body()

        expect: 'three genders and five ages'
        page.contains('går att besvara på 15 olika sätt')
        page.contains('delar i snitt 3 av dem samma bakgrund')
        page.contains('aldrig en grupp med färre än fem svar')
    }

    def 'without background questions nobody can be recognised by them, however few'() {
        expect:
        visit("/inspektion/enkater/${draft([QUESTION], 4)}", signIn()).body().contains('inga bakgrundsfrågor')
    }

    def 'background questions that can never be safe are refused in plain words: #people people and #background'() {
        when:
        def answer = post(newForm(), [title: 'Enkät', access: 'codes', waitingDays: '3', smallestDistrict: people,
            questionKeys: [QUESTION] + background], signIn())

        then:
        answer.status.code == 422
        answer.body().contains(words)

        where:
        people | background                     || words
        '9'    | ['gender']                     || 'två grupper om fem'
        '14'   | ['gender', 'age']              || 'på 15 olika sätt, men bara 14 personer'
        '59'   | ['gender', 'age', 'who-helped'] || 'Välj färre bakgrundsfrågor'
        '0'    | []                             || 'Skriv ett helt tal'
        'fyra' | []                             || 'Skriv ett helt tal'
    }

    def 'who does not know how many are asked leaves the field empty'() {
        when:
        def answer = post(newForm(), [title: 'Enkät', access: 'codes', waitingDays: '3', smallestDistrict: '',
            questionKeys: [QUESTION, 'gender', 'age', 'who-helped']], signIn())

        then:
        answer.status.code == 303
        !visit(answer.header('Location'), signIn()).body().contains('Kan någon kännas igen?')
    }

    def 'the words are there for everyone: axe finds nothing to complain about'() {
        given:
        def survey = draft([QUESTION, 'gender', 'age'], 45)
        def chromium = new Chromium()
        def cookies = signIn().collect { name, value -> new Cookie(name, value).setUrl(server.URL.toString()) }

        expect:
        [[360, 740], [1280, 900]].every { size ->
            ["enkater/$survey", "enkater/$survey/andra"].every { path ->
                def person = chromium.person(size: size)
                person.addCookies(cookies)
                def page = person.newPage()
                page.navigate("${server.URL}/inspektion/$path")
                Chromium.picture(page, "shared-background-${path.tokenize('/').last()}-${size[0]}")
                def found = Chromium.violations(page)
                person.close()
                found == []
            }
        }

        cleanup:
        chromium.close()
    }

    private long draft(List<String> keys, int people) {
        def api = staffApi()
        api.post("/api/reviews/${newReview(api)}/surveys", [title: 'Enkät', codesRequired: true, waitingDays: 3, questionKeys: keys,
            smallestDistrict: people]).json.id as long
    }

    private String newForm() {
        def api = staffApi()
        "/inspektion/granskningar/${newReview(api)}/enkater"
    }
}
