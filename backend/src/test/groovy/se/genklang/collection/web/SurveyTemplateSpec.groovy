package se.genklang.collection.web

import com.deque.html.axecore.playwright.AxeBuilder
import com.microsoft.playwright.Page
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

/** What the pages of those who answer look like as HTML: they must work before any script does. */
class SurveyTemplateSpec extends Specification implements SampleSurveyPage {
    @Shared @AutoCleanup ServedTemplates templates = new ServedTemplates()
    @Shared @AutoCleanup InChromium chromium = new InChromium()
    @Shared Path pictures = Files.createDirectories(Path.of('target/pages'))

    private Map<String, List> pages() {
        [
            survey: ['survey', [page: surveyPage()]],
            simple: ['survey', [page: surveyPage(lang: 'sv-simple', district: 'Farsta')]],
            english: ['survey', [page: surveyPage(lang: 'en', askCode: false)]],
            preview: ['survey', [page: surveyPage(preview: true)]],
            faults: ['survey', [page: surveyPage(code: 'ABCD', answers: [reach: 'easy', tell: 'Lång text'],
                faults: [code: 'survey.fault.code-malformed', 'q-safe': 'survey.fault.choice-unknown', 'q-tell': 'survey.fault.text-too-long'])]],
            review: ['review', [page: surveyPage(code: 'ABCD-EFGH-JK2', answers: [reach: 'easy', safe: 'no-answer', tell: 'Mer tid\n<b>tack</b>'])]],
            thanks: ['thanks', [:]], closed: ['closed', [:]], 'not-open': ['not-open', [:]], unknown: ['unknown', [:]],
            'choose-district': ['choose-district', [title: 'Ekonomiskt bistånd', districts: [[name: 'Bromma', url: '/e/a/bromma'], [name: 'Farsta', url: '/e/a/farsta']]]],
        ]
    }

    def 'the page #name has no fault that axe knows, is well knit and fits the screen, #scheme and #width wide'() {
        given:
        var page = chromium.plainPage(dark: scheme == 'dark', width: width)
        page.navigate(templates.serve("/e/$name", "collection/${pages()[name][0]}", pages()[name][1]))

        when:

        var loose = loose(page)
        page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve("$name-$scheme-${width}.png")).setFullPage(true))
        var violations = new AxeBuilder(page).analyze().violations.collect { "$it.id ${it.nodes*.html}" as String }

        then:
        loose == []
        violations == []
        (page.evaluate('() => document.documentElement.scrollWidth') as int) <= width
        chromium.complaints == []

        cleanup:
        page.context().close()

        where:
        [name, scheme, width] << [pages().keySet(), ['light', 'dark'], [360]].combinations() + [['survey', 'light', 1280], ['review', 'dark', 1280], ['faults', 'light', 320]]
    }

    def 'the form carries everything that a submission needs, and hostile text stays text'() {
        given:
        var page = chromium.page(script: false)
        page.navigate(templates.serve('/e/all', 'collection/survey', [page: surveyPage(code: '"><script>', answers: [safe: 'yes', tell: '</textarea><script>alert(1)</script>'])]))

        expect:
        page.evaluate('() => Object.fromEntries(new FormData(document.querySelector("#enkat")))') ==
            [key: '00000000-0000-4000-8000-00000000cafe', sprak: 'sv', code: '"><script>', 'a.safe': 'yes', 'a.tell': '</textarea><script>alert(1)</script>']
        page.evaluate('() => [...document.querySelectorAll("button[name]")].map(b => b.name + "=" + b.value)') ==
            ['step=review', 'change=sv', 'change=sv-simple', 'change=en', 'step=review']
        page.getAttribute('#enkat', 'data-api') == '/api/e/ekonomiskt-bistand'

        cleanup:
        page.context().close()
    }

    def 'reading through carries every answer along'() {
        given:
        var page = chromium.page(script: false)
        page.navigate(templates.serve('/e/read', 'collection/review', pages().review[1]))

        expect:
        page.evaluate('() => Object.fromEntries(new FormData(document.forms[0]))') ==
            [key: '00000000-0000-4000-8000-00000000cafe', sprak: 'sv', code: 'ABCD-EFGH-JK2', 'a.reach': 'easy', 'a.safe': 'no-answer', 'a.tell': 'Mer tid\n<b>tack</b>']
        page.locator('dd').allInnerTexts() == ['Ganska lätt', 'Vill inte svara', 'Du hoppade över frågan', 'Mer tid\n<b>tack</b>']

        cleanup:
        page.context().close()
    }

    def 'nothing in a preview can be sent'() {
        when:
        var html = templates.render('collection/survey', pages().preview[1])

        then:
        !html.contains('name="step"')
        !html.contains('data-do="send"')
    }

    def 'every language has every text'() {
        when:
        var missing = ['sv', 'sv-simple', 'en'].collectMany { tag ->
            pages().values().collectMany { (templates.render("collection/${it[0]}", it[1] + [lang: tag]) =~ /\?\?[^?]+\?\?/).collect() }
        }

        then:
        missing.unique() == []
    }

    /** Ids that are double, references that lead nowhere, and whatever the security policy would refuse. */
    private static List loose(page) {
        page.evaluate('''() => {
            const all = (selector) => [...document.querySelectorAll(selector)]
            const ids = all('[id]').map((e) => e.id)
            const doubles = ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => 'double ' + id)
            const missing = all('[aria-describedby], [aria-labelledby], label[for]')
              .flatMap((e) => [e.getAttribute('aria-describedby'), e.getAttribute('aria-labelledby'), e.htmlFor].join(' ').split(/\\s+/))
              .filter((id) => id && !['undefined', 'null'].includes(id) && !document.getElementById(id)).map((id) => 'missing ' + id)
            const inline = all('style, [style], script:not([src]), [onclick]').map((e) => 'inline ' + e.outerHTML)
            const hidden = all('.ds-validation-message').filter((e) => !all('[aria-describedby~="' + e.id + '"]').length).map((e) => 'untied ' + e.id)
            const small = all('a.ds-button, button:not(.g-visually-hidden), .g-option, input[type=text], summary')
              .filter((e) => e.getBoundingClientRect().height < 48).map((e) => 'small ' + e.outerHTML)
            return [...doubles, ...missing, ...inline, ...hidden, ...small]
        }''') as List
    }
}
