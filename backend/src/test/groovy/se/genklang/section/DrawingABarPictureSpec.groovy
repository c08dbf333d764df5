package se.genklang.section

import se.genklang.section.web.BarPicture
import spock.lang.Specification

class DrawingABarPictureSpec extends Specification implements SampleReleases, ReadingXml {

    def section = UserPerspectiveWriter.write(economicAssistance(), [released()])
    def reach = section.areas()*.results().flatten().find { it.id() == 'fraga-reach' } as UserPerspective.Result
    def pictures = new BarPicture()

    def 'a picture has a name and its figures in words for those who do not see it'() {
        given:
        def svg = parsed(pictures.scale(reach.scale(), reach.id())).documentElement
        expect:
        text(svg, '@role') == 'img'
        text(svg, '@aria-labelledby') == text(svg, 's:title/@id') + ' ' + text(svg, 's:desc/@id')
        text(svg, 's:title') == 'Alla som svarade: Är det lätt eller svårt att nå din handläggare?'
        text(svg, 's:desc').contains('Mycket lätt 43\u00a0%')
    }

    def 'the length of a bar is its share, and its number stands beside it'() {
        given:
        def svg = parsed(pictures.scale(reach.scale(), reach.id()))
        expect:
        texts(svg, '//s:rect[starts-with(@class, "g-tone-")]/@width') == ['43.48%', '36.52%', '9.57%', '6.96%', '3.48%']
        texts(svg, '//s:text').contains('50 (43\u00a0%)')
    }

    def 'the parts of a divided bar follow each other, differ in pattern and carry their percent'() {
        given:
        def svg = parsed(pictures.comparison(reach.comparisons()[0]))
        def bromma = nodes(svg, '//s:rect[starts-with(@class, "g-tone-")][contains(@width, "%")]').take(3)
        expect:
        bromma.collect { text(it, '@class') } == ['g-tone-positive', 'g-tone-neutral', 'g-tone-negative']
        bromma.collect { text(it, '@x') } == ['0.00%', '87.93%', '94.83%']
        !nodes(svg, '//s:rect[starts-with(@fill, "url(#")]').empty
        texts(svg, '//s:text').containsAll(['Lätt', 'Varken lätt eller svårt', 'Svårt', 'Bromma (58 svar)', '88'])
    }

    def 'what is asked is text, never markup, and no style stands in the picture'() {
        given:
        def step = new UserPerspective.Step('<script>', reach.scale().steps()[0].tone(), Figure.of(5, 5))
        def svg = pictures.scale(new UserPerspective.Scale('<b> & "så"', 5, [step], 0, 0), 'x')
        expect:
        text(parsed(svg), '//s:title') == '<b> & "så"'
        !svg.contains('<script') && !svg.contains('style=')
    }
}
