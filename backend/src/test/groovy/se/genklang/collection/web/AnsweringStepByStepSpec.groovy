package se.genklang.collection.web

import com.deque.html.axecore.playwright.AxeBuilder
import com.microsoft.playwright.Page
import com.microsoft.playwright.options.ColorScheme
import java.nio.file.Path
import java.util.zip.GZIPOutputStream

/** One question per screen, made from the plain form by its script. */
class AnsweringStepByStepSpec extends SurveyInBrowser {
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
        page.waitForURL('**/tack*')

        then:
        templates.answering.codes == ['ABCDEFGHJK2']
        templates.answering.posted == [[district: 3, choices: [reach: 'easy', language: 'other'], texts: [tell: 'Mer tid']]]
        stored() == 0
        waiting() == 0
        chromium.complaints == []
    }

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
        templates.answering.posted.empty

        where:
        scheme << [ColorScheme.LIGHT, ColorScheme.DARK]
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

    def 'a first visit fits its budget of 60 kB, 25 kB of it script'() {
        given:
        var html = zipped(templates.render('collection/survey', [page: surveyPage()]).getBytes('UTF-8'))
        var files = ['survey.css', 'survey.js', 'seal.js', 'pictograms.svg'].findAll { templates.assets[it] }
            .collectEntries { [it, zipped(getClass().getResourceAsStream('/META-INF/resources' + templates.assets[it]).bytes)] }

        expect:
        files['survey.js'] + files['seal.js'] <= 25_000
        html + files.values().sum() <= 60_000
    }

    private static int zipped(byte[] bytes) {
        var out = new ByteArrayOutputStream()
        new GZIPOutputStream(out).withCloseable { it.write(bytes) }
        out.size()
    }
}
