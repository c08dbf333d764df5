package se.genklang.collection.web

import com.microsoft.playwright.Page
import com.microsoft.playwright.Route

/** Someone may come into the room: the page must go at once and leave no trail. */
class LeavingQuicklySpec extends SurveyInBrowser {
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
        waiting() == 0

        where:
        how      | act
        'button' | { Page p -> p.click('[data-exit]') }
        'Esc'    | { Page p -> 3.times { p.keyboard().press('Escape') } }
    }
}
