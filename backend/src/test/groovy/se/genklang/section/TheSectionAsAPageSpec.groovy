package se.genklang.section

import org.thymeleaf.TemplateEngine
import org.thymeleaf.context.Context
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver
import se.genklang.release.ReleasedSurvey
import se.genklang.section.web.BarPicture
import spock.lang.Specification

class TheSectionAsAPageSpec extends Specification implements SampleReleases {

    def 'the page has one title, headings in an unbroken order and a list of contents that leads to them'() {
        given:
        def page = page([released()])
        def levels = page.findAll(/<h([1-6])\b/) { it[1] as int }
        def ids = page.findAll(/\bid="([^"]+)"/) { it[1] }
        expect:
        levels.count { it == 1 } == 1
        (1..<levels.size()).every { levels[it] - levels[it - 1] <= 1 }
        ids.toSet().size() == ids.size()
        page.findAll(/href="#([^"]+)"/) { it[1] }.every { it in ids }
        page.findAll(/aria-labelledby="([^"]+)"/) { it[1].split(' ') }.flatten().every { it in ids }
    }

    def 'every table has a caption and says what its rows and columns are, and every picture stands beside one'() {
        given:
        def page = page([released()])
        def tables = page.findAll(/(?s)<table.*?<\/table>/)
        expect:
        tables.size() > 5
        tables.every { it.contains('<caption') && !(it =~ /<th(?![^>]*scope=)[\s>]/) }
        page.findAll(/<svg/).size() < tables.size()
        page.contains('/inspektion/granskningar/3/brukarperspektiv.docx')
    }

    def 'nothing on the page needs a style or a script of its own, and no withheld figure is there'() {
        given:
        def page = page([released()])
        expect:
        !(page =~ /\sstyle=|<style|<script(?![^>]*src=)|\son\w+=/)
        page.contains(WITHHELD)
    }

    def 'before the first release the page says kindly that there is nothing yet'() {
        given:
        def page = page([])
        expect:
        page.contains('Det finns inget resultat att visa ännu.')
        !page.contains('<table') && !page.contains('brukarperspektiv.docx')
    }

    private String page(List<ReleasedSurvey> releases) {
        def engine = new TemplateEngine()
        engine.templateResolver = new ClassLoaderTemplateResolver(prefix: 'views/', suffix: '.html', characterEncoding: 'UTF-8')
        engine.process('section/section', new Context(Locale.of('sv'), [
            section: UserPerspectiveWriter.write(economicAssistance(), releases), reviewId: 3L, pictures: new BarPicture(),
            assets : [:], staff: null, csrfToken: null]))
    }
}
