package se.genklang.survey.bank

import javax.xml.parsers.DocumentBuilderFactory
import org.w3c.dom.Element
import spock.lang.Shared
import spock.lang.Specification

class PictogramsSpec extends Specification {

    @Shared
    Element drawings = DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(getClass().getResourceAsStream('/bank/pictograms.svg')).documentElement
    @Shared
    List<Element> symbols = elements('symbol')

    private List<Element> elements(String name) {
        def found = drawings.getElementsByTagName(name)
        (0..<found.length).collect { found.item(it) as Element }
    }

    def 'each symbol is drawn on the same square and has an id of its own'() {
        given:
        def ids = symbols*.getAttribute('id')

        expect:
        symbols.size() >= 30
        symbols.every { it.getAttribute('viewBox') == '0 0 64 64' }
        ids.toSet().size() == symbols.size()
        ids as Set == new BuiltInBank().pictures()
    }

    def 'they take the colour of the text, and no style or script that a strict security policy would stop'() {
        given:
        def every = elements('*')
        def attributes = every.collectMany { node -> (0..<node.attributes.length).collect { node.attributes.item(it).nodeName } } as Set
        def colours = every.collectMany { [it.getAttribute('fill'), it.getAttribute('stroke')] }.findAll() as Set

        expect:
        colours == ['none', 'currentColor'] as Set
        attributes.every { !(it in ['style', 'class', 'href']) && !it.startsWith('on') }
        every*.tagName as Set == ['symbol', 'path', 'circle', 'rect', 'ellipse'] as Set
    }

    def 'the pictures that every survey page needs are there'() {
        expect:
        symbols*.getAttribute('id').containsAll(['yes', 'no', 'dont-know', 'no-answer', 'face-very-good', 'face-good', 'face-neutral',
                                  'face-bad', 'face-very-bad'])
    }
}
