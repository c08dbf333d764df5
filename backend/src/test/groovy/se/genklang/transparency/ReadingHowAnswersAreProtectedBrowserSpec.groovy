package se.genklang.transparency

import io.micronaut.test.extensions.spock.annotation.MicronautTest
import se.genklang.support.AppSpec
import se.genklang.support.Chromium
import spock.lang.AutoCleanup
import spock.lang.Shared

@MicronautTest(transactional = false)
class ReadingHowAnswersAreProtectedBrowserSpec extends AppSpec {
    @Shared @AutoCleanup Chromium chromium = new Chromium()

    def 'the page keeps nobody out and fits the screen, in #tag and #width wide'() {
        given:
        def person = chromium.person(size: [width, 740])
        def page = person.newPage()

        when:
        page.navigate("$server.URL/sa-skyddas-ditt-svar?sprak=$tag")
        page.locator('#teknik summary').click()
        Chromium.picture(page, "protection-$tag-$width")

        then:
        Chromium.violations(page) == []
        (page.evaluate('() => document.documentElement.scrollWidth') as int) <= width
        chromium.troubles == []

        cleanup:
        person.close()

        where:
        tag         | width
        'sv'        | 360
        'sv'        | 1280
        'sv-simple' | 320
        'en'        | 360
    }
}
