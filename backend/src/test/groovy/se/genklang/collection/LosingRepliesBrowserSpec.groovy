package se.genklang.collection

import com.microsoft.playwright.BrowserContext
import com.microsoft.playwright.Page
import com.microsoft.playwright.Request
import com.microsoft.playwright.Route
import io.micronaut.test.extensions.spock.annotation.MicronautTest
import se.genklang.support.Api
import se.genklang.support.AppSpec
import se.genklang.support.Chromium
import se.genklang.support.SampleReviews
import spock.lang.AutoCleanup
import spock.lang.Shared

/** Real phones before the real program, on a network that loses what the program says. */
@MicronautTest(transactional = false)
class LosingRepliesBrowserSpec extends AppSpec implements SampleReviews {
    @Shared @AutoCleanup Chromium chromium = new Chromium()
    Api staff
    Map survey
    List<String> codes
    BrowserContext phone

    def setup() {
        staff = staffApi()
        survey = newOpenSurvey(staff, newReview(staff), [codes: true, waitingDays: 1])
        codes = newCodes(staff, survey, 'Farsta', 2)
        phone = chromium.person()
    }

    def cleanup() {
        phone.close()
    }

    def 'when the replies to #steps are lost, the answer arrives once, and no request holds both code and answer'() {
        given:
        List<Request> requests = []
        phone.onRequest { if (it.url().contains('/api/e/')) requests << it }
        def page = answered()
        def lost = steps.collect()
        steps.toUnique().each { step ->
            page.route("**/api/**/$step") { Route route ->
                if (!lost.remove(step)) return route.resume()
                route.fetch()
                route.abort()
            }
        }

        when:
        page.click('[data-do=send]')
        steps.size().times {
            page.waitForSelector('[data-do=send][aria-busy=false]:has-text("Försök igen")')
            page.click('[data-do=send]')
        }
        page.waitForURL('**/tack**')

        then:
        lost.empty
        sealedAnswers() == ['B']
        phone.cookies().empty

        and:
        requests.count { it.url().endsWith('/put') } >= 1
        requests.findAll { it.postData()?.contains(codes[0].replace('-', '')) }.every { it.url() =~ '/(code|issue)$' }
        requests.findAll { it.failure() == null }.collectMany { it.allHeaders().keySet() }.intersect(['cookie', 'referer', 'authorization']) == []

        where:
        steps << [['issue'], ['put'], ['issue', 'put'], ['put', 'put']]
    }

    def 'a phone that is switched off with its answer sealed sends it at the next visit, to the late box if it has to be'() {
        given:
        def page = answered()
        page.route('**/api/**/put') { it.abort() }
        page.click('[data-do=send]')
        page.waitForSelector('text=Försök igen')
        page.close()
        staff.post("/api/surveys/$survey.id/close")
        if (box == 'L') sql("UPDATE ballot_box SET state = 'OPENED' WHERE survey_id = $survey.id")

        when: 'the survey is closed by now, and its page says so'
        page = phone.newPage()
        page.navigate("$server.URL/e/$survey.slug")
        page.waitForSelector('[data-waiting]:visible')

        then:
        page.locator('h1').innerText() == 'Enkäten är stängd'
        page.locator('[data-waiting]').innerText().contains('har kommit fram')
        Chromium.violations(page) == []
        sealedAnswers() == [box]

        when: 'and at the visit after that nothing waits'
        Chromium.picture(page, "late-$box")
        page.reload()
        page.waitForLoadState()

        then:
        !page.locator('[data-waiting]').visible
        sealedAnswers() == [box]

        where:
        box << ['B', 'L']
    }

    def 'one code on two phones: the second keeps its text, and answers with a code of its own'() {
        given:
        def first = answered()
        def other = chromium.person()
        def second = answered(other)
        first.click('[data-do=send]')
        first.waitForURL('**/tack**')

        when:
        second.click('[data-do=send]')
        second.waitForSelector('#code-fault')

        then:
        second.locator('#code-fault').innerText().contains('Koden är redan använd')
        second.inputValue('textarea') == 'Det går bra att ringa.'
        sealedAnswers().size() == 1

        when:
        second.fill('#code', codes[1])
        while (!second.locator('[data-do=send]').isVisible()) second.click('[data-do=next]')
        second.click('[data-do=send]')
        second.waitForURL('**/tack**')

        then:
        sealedAnswers().size() == 2

        cleanup:
        other?.close()
    }

    private Page answered(BrowserContext who = phone) {
        def page = who.newPage()
        page.navigate("$server.URL/e/$survey.slug#c=${codes[0]}&k=${staff.get("/api/e/$survey.slug/keys").json.fingerprint}")
        page.click('[data-do=next]')
        while (!page.locator('[data-do=send]').isVisible()) {
            def options = page.locator('.g-question:visible .g-options label')
            if (options.count() > 0) options.first().click()
            else page.locator('.g-question:visible textarea').fill('Det går bra att ringa.')
            page.click('[data-do=next]')
        }
        page
    }

    private List<String> sealedAnswers() {
        rows("SELECT box FROM sealed_answer WHERE survey_id = $survey.id").flatten()
    }
}
