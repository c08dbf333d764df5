package se.genklang.collection.web

import com.deque.html.axecore.playwright.AxeBuilder
import com.microsoft.playwright.Page
import com.microsoft.playwright.options.LoadState
import java.nio.file.Path

/** Own words may tell who wrote them, or that somebody needs help now. The phone sees it, and says it to nobody else. */
class WritingOwnWordsSpec extends SurveyInBrowser {
    static final TELLING = 'Min handläggare Anna har nummer 070-123 45 67'

    def 'whoever writes a name or a number is warned beside it and before sending, and may send all the same'() {
        given:
        open()
        write(TELLING)

        expect:
        warning() == 'Det ser ut som att du har skrivit ett telefonnummer och ett namn. Då kan någon förstå vem du är. Du kan ändra, eller låta det stå.'
        looksRight('own-words-warned')

        when:
        press('Till dina svar')

        then:
        page.locator('.g-answers .g-warned').allInnerTexts() == [warningText()]
        looksRight('own-words-review')

        when:
        press('Skicka dina svar')
        page.waitForURL('**/tack*')

        then:
        templates.answering.posted*.texts == [[tell: TELLING]]
    }

    def 'the warning goes when the words are changed'() {
        given:
        open()
        write(TELLING)

        when:
        page.fill('textarea', 'Min handläggare lyssnar inte')
        page.locator('textarea').blur()

        then:
        !page.locator('p[data-personal]').visible
        !page.locator('[data-urgent]').visible
    }

    def 'whoever seems to need help sees at once whom to call, and nothing is sent'() {
        given:
        open()
        toOwnWords()
        page.waitForLoadState(LoadState.NETWORKIDLE)
        def asked = []
        page.onRequest { asked << it.url() }

        when:
        page.fill('textarea', 'Han slår mig och jag vill inte leva')
        page.locator('textarea').blur()

        then:
        page.locator('[data-urgent] a').evaluateAll('all => all.map(a => a.getAttribute("href"))') == ['tel:112', 'tel:020505050', 'tel:90101', 'tel:116111']
        looksRight('own-words-urgent')
        asked.empty
        templates.answering.posted.empty
    }

    def 'one may stop at any question and send what one has'() {
        given:
        open()
        press('Börja')
        page.click('label.g-option >> nth=0')
        press('Nästa')

        when:
        press('Sluta här och skicka det jag har svarat')

        then:
        page.locator('#dina-svar').visible

        when:
        press('Skicka dina svar')
        page.waitForURL('**/tack*')

        then:
        templates.answering.posted*.choices*.size() == [1]
    }

    def 'a practice round keeps nothing and sends nothing, and leads to the real one'() {
        given:
        open()

        when:
        press('Öva först')
        page.click('label.g-option >> nth=0')
        4.times { page.locator('[data-do=next]:visible').with { if (it.count()) it.click() } }

        then:
        page.getByText('Du övar nu. Inget sparas och inget skickas.').visible
        page.locator('#dina-svar').visible
        !page.getByText('Skicka dina svar').visible
        stored() == 0
        looksRight('practice-review')

        when:
        press('Svara på riktigt')
        page.waitForSelector('text=Öva först')

        then:
        page.locator('input:checked').count() == 0
        templates.answering.posted.empty && templates.answering.codes.empty
    }

    private void write(String words) {
        toOwnWords()
        page.fill('textarea', words)
        page.locator('textarea').blur()
    }

    private void toOwnWords() {
        press('Börja')
        3.times { press('Nästa') }
    }

    private String warning() { page.locator('p[data-personal]:visible').innerText() }

    private String warningText() { page.locator('p[data-personal]').textContent() }

    private boolean looksRight(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pages/${name}.png")))
        assert new AxeBuilder(page).analyze().violations.collect { "$it.id ${it.nodes*.html}" as String } == []
        assert chromium.complaints == []
        true
    }
}
