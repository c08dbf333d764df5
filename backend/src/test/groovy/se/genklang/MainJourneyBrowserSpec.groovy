package se.genklang

import com.microsoft.playwright.BrowserContext
import com.microsoft.playwright.Locator
import com.microsoft.playwright.Page
import io.micronaut.test.extensions.spock.annotation.MicronautTest
import java.nio.file.Files
import java.util.zip.ZipFile
import se.genklang.platform.keys.KeyStore
import se.genklang.support.AppSpec
import se.genklang.support.Chromium
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Unroll

/** The main job as people do it: from an inspector's empty page to a Word document, by way of answers given on phones. */
@MicronautTest(transactional = false)
class MainJourneyBrowserSpec extends AppSpec {
    static final PEOPLE = 10

    @Shared @AutoCleanup Chromium chromium = new Chromium()
    List<String> violations = []
    String round

    @Unroll('with scripts #scripts: an answer given on a phone ends in the section of a review')
    def 'an answer given on a phone ends in the section of a review'() {
        given:
        round = scripts ? 'scripts' : 'plain'
        def inspector = chromium.person(scripts: scripts)
        def desk = inspector.newPage()

        when: 'the inspector signs in, makes a review and writes a survey'
        signIn(desk)
        makeReview(desk)
        writeSurvey(desk)

        then: 'the preview sends nothing'
        press(desk, 'Se enkäten som den som svarar')
        look(desk, 'preview')
        desk.locator('.g-preview').isVisible()
        !desk.locator('button[name=step]').first().isVisible() || !scripts
        desk.goBack()

        when: 'it is opened, and codes are printed'
        press(desk, 'Öppna enkäten')
        look(desk, 'ask-open')
        press(desk, 'Ja, öppna enkäten')
        look(desk, 'survey-open')
        def surveyPage = desk.url()
        def codes = ['Bromma', 'Farsta'].collectMany { printCodes(desk, surveyPage, it) }
        desk.navigate(surveyPage)
        def link = desk.locator('.ds-table a').first().getAttribute('href')

        then:
        codes.toSet().size() == 2 * PEOPLE

        when: 'people answer on their phones'
        codes.eachWithIndex { code, i ->
            def phone = chromium.person(scripts: scripts)
            answer(phone, link, code, i, scripts)
            assert phone.cookies().empty
            phone.close()
        }

        then: 'the inspector sees a band, by district'
        desk.navigate(surveyPage)
        desk.locator('.ds-table').innerText().count('10–19') == 2
        desk.navigate(surveyPage.replaceFirst(/enkater.*/, 'granskningar/1/brukarperspektiv')).status() == 200

        when: 'the survey is closed'
        desk.navigate(surveyPage)
        press(desk, 'Stäng enkäten')
        look(desk, 'ask-close')
        press(desk, 'Ja, stäng enkäten')
        look(desk, 'survey-closed')
        press(desk, 'Läs brukarperspektivet')
        look(desk, 'section')

        then: 'the section tells what people said, with figures and districts'
        def section = desk.locator('main').innerText()
        section.contains('Tillgänglighet')
        section.contains('Bromma')
        section =~ /\b20\b/
        desk.locator('main svg').count() > 0
        desk.locator('main table').count() > 0

        when: 'and it comes along as a Word document'
        def download = desk.waitForDownload { desk.locator('a[href$=".docx"]').first().click() }
        def file = Files.createTempFile('section', '.docx')
        download.saveAs(file)

        then:
        new ZipFile(file.toFile()).withCloseable { it.getEntry('word/document.xml') != null }

        and: 'no page had an error or kept anybody out'
        violations.empty
        chromium.troubles.empty

        cleanup:
        inspector?.close()

        where:
        scripts << [true, false]
    }

    private void signIn(Page desk) {
        desk.navigate("$server.URL/inspektion")
        look(desk, 'sign-in')
        desk.fill('#anvandare', 'inspektor')
        desk.fill('#losenord', new String(app.getBean(KeyStore).get('first-password').get(), 'UTF-8'))
        tap(desk.locator('main button[type=submit]'))
        look(desk, 'reviews')
    }

    private void makeReview(Page desk) {
        press(desk, 'Ny granskning')
        desk.fill('[name=titel]', "Granskning $round")
        desk.fill('[name=dnr]', '3.4.1-12/2026')
        desk.selectOption('[name=omrade]', 'ekonomiskt-bistand')
        desk.fill('[name=malgrupp]', 'Vuxna som får ekonomiskt bistånd')
        desk.fill('[name=fran]', '2026-01-01')
        desk.fill('[name=till]', '2026-12-31')
        press(desk, 'Visa stadsdelar för perioden')
        look(desk, 'new-review')
        ['Bromma', 'Farsta'].each { desk.locator('label', new Page.LocatorOptions().setHasText(it)).first().with { tap(it) } }
        press(desk, 'Spara granskningen')
        look(desk, 'review')
    }

    private void writeSurvey(Page desk) {
        press(desk, 'Skriv en ny enkät')
        desk.fill('#title', 'Berätta hur du blir bemött')
        desk.fill('#waitingDays', '0')
        def questions = desk.locator('input[name=questionKeys]')
        def keys = (0..<questions.count()).collect { questions.nth(it).getAttribute('value') }
        (keys.findAll { it.contains('reach') || it.contains('caseworker') }.take(3) + ['works-well', 'gender']).unique().each { desk.check("#k-$it") }
        look(desk, 'survey-form')
        press(desk, 'Spara enkäten')
        look(desk, 'survey-draft')
    }

    private List<String> printCodes(Page desk, String surveyPage, String district) {
        desk.navigate(surveyPage)
        def part = desk.locator('details', new Page.LocatorOptions().setHasText(district))
        tap(part.locator('summary'))
        awaitSight(part.locator('input[name=count]'))
        part.locator('input[name=count]').fill("$PEOPLE")
        tap(part.locator('button'))
        awaitSight(desk.locator('.g-slips'))
        look(desk, 'codes')
        desk.locator('.g-code').allInnerTexts()
    }

    private void answer(BrowserContext phone, String link, String code, int person, boolean scripts) {
        def page = phone.newPage()
        page.navigate(link)
        if (person == 0) look(page, 'survey-start')
        if (scripts) {
            answerScreenByScreen(page, code, person)
        } else {
            answerOnPaperLikeForm(page, code, person)
        }
        page.waitForURL('**/tack**')
        if (person == 0) look(page, 'thanks')
        page.close()
    }

    private void answerScreenByScreen(Page page, String code, int person) {
        page.fill('#code', code)
        page.click('[data-do=next]')
        for (int screen = 0; !page.locator('[data-do=send]').isVisible(); screen++) {
            def options = page.locator('.g-question:visible .g-options label')
            if (options.count() > 0) options.nth((person + screen) % options.count()).click()
            else page.locator('.g-question:visible textarea').fill('Det går bra att ringa.')
            if (person == 0) look(page, "question-$screen")
            page.click('[data-do=next]')
        }
        if (person == 0) look(page, 'check')
        page.click('[data-do=send]')
    }

    private void answerOnPaperLikeForm(Page page, String code, int person) {
        if (person == 0) {
            tap(page.locator('.g-plain button'))
            awaitSight(page.locator('.ds-error-summary'))
            look(page, 'faults')
            assert page.locator('.ds-error-summary').isVisible()
        }
        page.fill('#code', code)
        def questions = page.locator('.g-question')
        (0..<questions.count()).each {
            def options = questions.nth(it).locator('.g-options label')
            if (options.count() > 0) tap(options.nth((person + it) % options.count()))
            else questions.nth(it).locator('textarea').fill('Det går bra att ringa.')
        }
        tap(page.locator('.g-plain button'))
        awaitSight(page.locator('button[value=send]'))
        if (person == 0) {
            look(page, 'check')
            tap(page.locator('button[value=edit]'))
            awaitSight(page.locator('#code'))
            assert page.inputValue('#code').replaceAll(/\W/, '') == code.replaceAll(/\W/, '')
            tap(page.locator('.g-plain button'))
            awaitSight(page.locator('button[value=send]'))
        }
        tap(page.locator('button[value=send]'))
    }

    /** The link or button with these words. A form that can be sent with Enter has a hidden twin of it first. */
    private void press(Page page, String words) {
        tap(page.locator('main a, main button', new Page.LocatorOptions().setHasText(words)).last())
    }

    /** A page without scripts cannot tell the spec that it stands still to be aimed at, so there the click goes straight to its place. */
    private void tap(Locator place) {
        awaitSight(place)
        if (round == 'plain') place.dispatchEvent('click') else place.click()
    }

    /** Asked from outside: where scripts are off, a page cannot look again by itself. */
    private static void awaitSight(Locator place) {
        for (int i = 0; i < 300 && !place.isVisible(); i++) place.page().waitForTimeout(50)
    }

    private void look(Page page, String name) {
        Chromium.picture(page, "$round-$name")
        violations.addAll(round == 'plain' ? chromium.violationsWithoutScripts(page) : Chromium.violations(page))
    }
}
