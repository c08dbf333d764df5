package se.genklang.collection.web

import com.microsoft.playwright.Route

/** A refusal, a lost network, a reload: what was filled in stays, and is sent once. */
class LosingNoAnswerSpec extends SurveyInBrowser {
    def 'a refusal is shown at its field, and nothing is lost'() {
        given:
        templates.answering.reply = [422, '{"type":"/problems/invalid","title":"Fel","detail":"Koden.","errors":[{"field":"code","message":"Koden är redan använd."}]}']
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

    def 'a code that somebody has used is told at the code, and a new one can be typed'() {
        given:
        templates.answering.reply = [409, '{"type":"/problems/code-used","title":"Använd","detail":"Koden är redan använd."}']
        open()
        answerAll()

        when:
        press('Skicka dina svar')
        page.waitForSelector('#code-fault')
        templates.answering.reply = null
        page.fill('#code', 'K7M2 Q8XW 3PT')
        press('Börja')
        3.times { press('Nästa') }
        press('Till dina svar')
        press('Skicka dina svar')
        page.waitForURL('**/tack*')

        then:
        templates.answering.codes == ['K7M2Q8XW3PT']
        templates.answering.posted*.choices == [[reach: 'easy', language: 'other']]
    }

    def 'a survey that closed meanwhile says so on a page of its own'() {
        given:
        templates.answering.reply = [410, '{"type":"/problems/ended","title":"Slut","detail":"Slut."}']
        open()
        answerAll()

        when:
        templates.serve('/e/ekonomiskt-bistand', 'collection/closed', [:])
        press('Skicka dina svar')
        page.waitForURL('**sprak=sv')

        then:
        page.locator('h1').innerText() == 'Enkäten är stängd'
        page.locator('main').innerText().contains('Vi vill ändå höra')
        stored() == 1
    }

    def 'another language keeps what was answered, and sends none of it'() {
        given:
        open()
        answerAll()
        5.times { press('Tillbaka') }
        List<String> sent = []
        page.onRequest { if (it.method() != 'GET') sent << it.url() }

        when:
        templates.serve('/e/ekonomiskt-bistand', 'collection/survey', [page: surveyPage(lang: 'en')])
        press('English')
        page.waitForURL('**sprak=en')
        press('Start')

        then:
        page.isChecked('#q-reach-easy')
        sent == []
    }

    def 'without contact the answers stay, and trying again sends them once'() {
        given:
        open()
        answerAll()
        page.route('**/api/**') { it.abort() }

        when:
        press('Skicka dina svar')
        page.waitForSelector('text=Vi får inte kontakt')

        then:
        stored() == 1
        templates.answering.posted.empty

        when:
        page.unroute('**/api/**')
        press('Försök igen')
        page.waitForURL('**/tack*')

        then:
        templates.answering.posted.size() == 1
    }

    def 'when the reply to the #step is lost and the phone is switched off, the next visit finishes: the answer arrives once'() {
        given:
        open()
        answerAll()
        page.route("**/api/**/$step") { Route route -> route.fetch(); route.abort() }

        when:
        press('Skicka dina svar')
        page.waitForSelector('text=Vi får inte kontakt')
        def sealed = waiting()
        def context = page.context()
        page.close()
        page = context.newPage()
        page.navigate(templates.url + '/e/ekonomiskt-bistand')
        page.waitForSelector('[data-waiting]:visible')

        then: 'what waited was sealed, and tells the person when it has come'
        sealed == 1
        page.locator('[data-waiting]').innerText().contains('har kommit fram')
        waiting() == 0
        templates.answering.posted.toSet() == [[district: 3, choices: [reach: 'easy', language: 'other'], texts: [tell: 'Mer tid']]] as Set

        where:
        step << ['issue', 'put']
    }

    def 'a phone that was given other keys than the paper says refuses in plain words, and sends nothing'() {
        given:
        open([:], "#c=$CODE&k=AAAAAAAAAAAAAAAAAAAAAA")

        expect: 'the code leaves the address, what the paper says about the keys may stay'
        page.inputValue('#code') == CODE
        page.url().endsWith('#k=AAAAAAAAAAAAAAAAAAAAAA')

        when:
        answerAll()
        press('Skicka dina svar')
        page.waitForSelector('.ds-error-summary:visible')

        then:
        page.locator('.ds-error-summary').innerText().contains('passar inte ihop med lappen')
        templates.answering.codes.empty
        templates.answering.posted.empty
        waiting() == 0
    }

    def 'where the phone cannot seal, the plain form is there, and says what is different'() {
        given:
        page.addInitScript("Object.defineProperty(globalThis.crypto, 'subtle', { value: undefined })")

        when:
        open()

        then:
        page.locator('fieldset[data-screen=question]:visible').count() == 4
        page.locator('[data-unsealed]').innerText().contains('skickas till oss i samma brev')
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

    def 'once opened, the survey opens without a network'() {
        given:
        open()
        keptOnThePhone()

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

    /** Waits until the worker is in charge and has put the survey away. */
    private void keptOnThePhone() {
        page.waitForFunction('''() => {
            caches.keys().then(async (names) => {
                const kept = await Promise.all(names.filter((name) => name.startsWith('genklang-pages')).map(async (name) => (await (await caches.open(name)).keys()).length))
                window.isKept = navigator.serviceWorker.controller !== null && kept.some((count) => count > 0)
            })
            return window.isKept === true
        }''')
    }
}
