package se.genklang.collection.web

import com.deque.html.axecore.playwright.AxeBuilder
import com.microsoft.playwright.Page
import com.microsoft.playwright.Route
import java.nio.file.Path
import java.util.zip.GZIPOutputStream
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Unroll

/** The same page with its script: one question per screen, and no answer lost whatever happens. */
class SurveyScriptSpec extends Specification implements SampleSurveyPage {
    static final String CODE = 'ABCD-EFGH-JKM'
    @Shared @AutoCleanup InChromium chromium = new InChromium()
    @AutoCleanup ServedTemplates templates = new ServedTemplates()
    Page page = chromium.page()

    void cleanup() {
        page.context().close()
        chromium.complaints.clear()
    }

    private void open(Map given = [:], String fragment = "#$CODE") {
        templates.serve('/e/ekonomiskt-bistand/tack', 'collection/thanks', [:])
        page.navigate(templates.serve('/e/ekonomiskt-bistand', 'collection/survey', [page: surveyPage(given)]) + fragment)
    }

    private void press(String label) { page.locator("button:visible", new Page.LocatorOptions().setHasText(label)).first().click() }

    private void answerAll() {
        press('Börja')
        page.locator('text=Ganska lätt').click()
        press('Nästa')
        press('Nästa')
        page.locator('text=Ett annat språk').click()
        press('Nästa')
        page.fill('textarea', 'Mer tid')
        press('Till dina svar')
    }

    private Object stored() { page.evaluate('() => Object.keys(sessionStorage).length') }

    def 'answers go question by question to a thank-you, and leave nothing on the phone'() {
        when:
        open()

        then: 'the code is in its field and no longer in the address'
        page.inputValue('#code') == CODE
        !page.url().contains('#')

        when:
        answerAll()

        then:
        page.locator('dt').allInnerTexts().size() == 4
        page.locator('dd:not(.g-change)').allInnerTexts() == ['Ganska lätt', 'Du hoppade över frågan', 'Ett annat språk', 'Mer tid']

        when:
        press('Skicka dina svar')
        page.waitForURL('**/tack')

        then:
        templates.posted.size() == 1
        templates.posted[0].subMap('code', 'language', 'answers') == [code: 'ABCDEFGHJKM', language: 'sv', answers: [reach: 'easy', language: 'other', tell: 'Mer tid']]
        templates.posted[0].key ==~ /[0-9a-f-]{36}/
        templates.posted[0].key != '00000000-0000-4000-8000-00000000cafe'
        stored() == 0
        chromium.complaints == []
    }

    @Unroll
    def 'every screen is announced, can be pressed and has no fault that axe knows, #scheme'() {
        given:
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme))
        open()
        List<String> headings = []
        List<String> faults = []
        var look = { String name ->
            headings << (page.evaluate('() => document.activeElement.textContent') as String)
            faults.addAll(new AxeBuilder(page).analyze().violations.collect { "$name $it.id ${it.nodes*.html}" as String })
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pages/step-$name-${scheme}.png")))
        }

        when:
        press('Börja')
        look('1')
        press('Nästa')
        look('2')
        press('Nästa')
        press('Nästa')
        look('4')
        press('Till dina svar')
        look('review')
        press('Ändra')
        look('change')
        press('Till dina svar')
        press('Skicka dina svar')
        look('nothing')

        then:
        faults == []
        headings[0].startsWith('Hur lätt') && headings[1].startsWith('Känner du') && headings[2].startsWith('Vad vill') && headings[3] == 'Dina svar'
        headings[4].startsWith('Hur lätt')
        headings[5].contains('Du har inte svarat på någon fråga')
        templates.posted.empty

        where:
        scheme << [com.microsoft.playwright.options.ColorScheme.LIGHT, com.microsoft.playwright.options.ColorScheme.DARK]
    }

    def 'a code that cannot be right is told before the first question'() {
        given:
        open([:], '')

        when:
        press('Börja')

        then:
        page.locator('#code-fault').innerText().startsWith('Skriv koden')
        page.getAttribute('#code', 'aria-describedby') == 'code-hint code-fault'

        when:
        page.fill('#code', 'abcd efgh')
        page.press('#code', 'Enter')

        then:
        page.locator('.ds-error-summary a').allInnerTexts() == [page.locator('#code-fault').innerText()]
        page.locator('#code-fault').innerText().startsWith('Koden ser inte rätt ut')
    }

    def 'a refusal is shown at its field, and nothing is lost'() {
        given:
        templates.reply = [422, '{"title":"Fel","detail":"Koden.","errors":[{"field":"code","message":"Koden är redan använd."}]}']
        open()
        answerAll()

        when:
        press('Skicka dina svar')
        page.waitForSelector('#code-fault')
        chromium.complaints.clear()

        then:
        page.isVisible('#code')
        page.locator('#code-fault').innerText() == 'Koden är redan använd.'
        page.inputValue('textarea') == 'Mer tid'
    }

    def 'without contact the answers stay, and trying again sends the same key'() {
        given:
        open()
        answerAll()
        List<String> keys = []
        page.route('**/api/**') { Route route ->
            keys << (route.request().postData() =~ /"key":"([^"]+)"/)[0][1].toString()
            route.abort()
        }

        when:
        press('Skicka dina svar')
        page.waitForSelector('text=Vi får inte kontakt')
        page.unroute('**/api/**')
        press('Försök igen')
        page.waitForURL('**/tack')

        then:
        templates.posted*.key == keys
    }

    def 'a reload goes on where the person was; clearing begins again with another key'() {
        given:
        open()
        answerAll()
        var first = page.inputValue('input[name=key]')

        when:
        page.reload()

        then:
        page.locator('dd:visible').first().innerText() == 'Ganska lätt'
        page.inputValue('input[name=key]') == first

        when:
        press('Rensa mina svar')
        press('Ja, ta bort')

        then:
        page.isVisible('h1')
        page.inputValue('#code') == ''
        page.inputValue('textarea') == ''
        page.inputValue('input[name=key]') != first
    }

    @Unroll
    def 'leaving quickly by #how clears everything and shows a neutral page'() {
        given:
        page.route('https://www.1177.se/**') { it.fulfill(new Route.FulfillOptions().setContentType('text/html').setBody('<title>1177</title>')) }
        open()
        answerAll()

        when:
        act(page)
        page.waitForURL('https://www.1177.se/**')
        page.goBack()

        then:
        !page.url().contains('/e/')

        when:
        page.navigate(templates.url + '/favicon.svg')

        then:
        stored() == 0

        where:
        how      | act
        'button' | { Page p -> p.click('[data-exit]') }
        'Esc'    | { Page p -> 3.times { p.keyboard().press('Escape') } }
    }

    def 'when the script fails half way the plain form is there, whole'() {
        given:
        page.addInitScript('Stepper = 1; HTMLFormElement.prototype.addEventListener = () => { throw new Error("broken") }')

        when:
        open()

        then:
        page.locator('fieldset[data-screen=question]:visible').count() == 4
        page.locator('button[value=review]:visible').count() >= 1
        page.locator('[data-part]').count() == 0
    }

    def 'once opened, the survey opens without a network'() {
        given:
        open()
        page.waitForFunction('''async () => navigator.serviceWorker.controller && (await Promise.all((await caches.keys()).filter(n => n.startsWith('genklang-pages')).map(async n => (await (await caches.open(n)).keys()).length))).some(n => n > 0)''')

        when:
        page.context().setOffline(true)
        page.reload()

        then:
        page.isVisible('h1')
        page.evaluate('() => getComputedStyle(document.querySelector(".g-top")).display') == 'block'

        when:
        page.navigate(templates.url + '/e/en-annan')

        then:
        page.locator('h1').innerText() == 'Du har ingen kontakt med nätet'
    }

    def 'a first visit fits its budget of 60 kB, 25 kB of it script'() {
        given:
        var html = zipped(templates.render('collection/survey', [page: surveyPage()]).getBytes('UTF-8'))
        var files = ['survey.css', 'survey.js', 'pictograms.svg'].findAll { templates.assets[it] }
            .collectEntries { [it, zipped(getClass().getResourceAsStream('/META-INF/resources' + templates.assets[it]).bytes)] }

        expect:
        files['survey.js'] <= 25_000
        html + files.values().sum() <= 60_000
    }

    private static int zipped(byte[] bytes) {
        var out = new ByteArrayOutputStream()
        new GZIPOutputStream(out).withCloseable { it.write(bytes) }
        out.size()
    }
}
