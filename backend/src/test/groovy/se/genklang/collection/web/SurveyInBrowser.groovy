package se.genklang.collection.web

import com.microsoft.playwright.Page
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

/** The survey page with its script in a browser of a phone's size, before a server that remembers what it was sent. */
abstract class SurveyInBrowser extends Specification implements SampleSurveyPage {
    static final String CODE = 'ABCD-EFGH-JK2'
    @Shared @AutoCleanup InChromium chromium = new InChromium()
    @AutoCleanup ServedTemplates templates = new ServedTemplates()
    Page page = chromium.page()

    void cleanup() {
        page.context().close()
        chromium.complaints.clear()
    }

    void open(Map given = [:], String fragment = "#$CODE") {
        templates.serve('/e/ekonomiskt-bistand/tack', 'collection/thanks', [:])
        page.navigate(templates.serve('/e/ekonomiskt-bistand', 'collection/survey', [page: surveyPage(given)]) + fragment)
    }

    void press(String label) { page.locator('button:visible', new Page.LocatorOptions().setHasText(label)).first().click() }

    /** Answers three of the four questions and ends where answers are read through. */
    void answerAll() {
        press('Börja')
        page.locator('text=Ganska lätt').click()
        press('Nästa')
        press('Nästa')
        page.locator('text=Ett annat språk').click()
        press('Nästa')
        page.fill('textarea', 'Mer tid')
        press('Till dina svar')
    }

    /** Sealed answers on the phone that have not arrived. */
    int waiting() {
        page.evaluate('''() => new Promise((resolve) => {
            const opening = indexedDB.open('genklang')
            opening.onupgradeneeded = () => { opening.transaction.abort(); resolve(0) }
            opening.onsuccess = () => {
                const counting = opening.result.transaction('waiting').objectStore('waiting').count()
                counting.onsuccess = () => { opening.result.close(); resolve(counting.result) }
            }
        })''') as int
    }

    int stored() { page.evaluate('() => Object.keys(sessionStorage).length') as int }
}
