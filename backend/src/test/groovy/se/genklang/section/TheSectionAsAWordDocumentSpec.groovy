package se.genklang.section

import java.util.zip.ZipInputStream
import se.genklang.section.document.WordDocument
import spock.lang.Specification

class TheSectionAsAWordDocumentSpec extends Specification implements SampleReleases, SectionText, ReadingXml {

    def parts = unzip(WordDocument.write(UserPerspectiveWriter.write(economicAssistance(), [released()])))
    def document = xml('word/document.xml')
    def styles = xml('word/styles.xml')

    def 'headings are real headings in an unbroken order'() {
        given:
        def levels = texts(document, '//w:body/w:p/w:pPr/w:pStyle/@w:val').findAll { it ==~ /Heading\d/ }.collect { it[-1] as int }
        expect:
        levels.size() > 8
        levels.first() == 1
        (1..<levels.size()).every { levels[it] - levels[it - 1] <= 1 }
        (1..3).every { text(styles, "//w:style[@w:styleId='Heading$it']/w:name/@w:val") == "heading $it" }
    }

    def 'every table has a repeated header row, a caption and a description, and stays with its caption'() {
        given:
        def tables = nodes(document, '//w:body/w:tbl')
        expect:
        tables.size() > 5
        tables.every { nodes(it, 'w:tr[1]/w:trPr/w:tblHeader').size() == 1 && nodes(it, 'w:tr/w:trPr/w:tblHeader').size() == 1 }
        tables.every { !text(it, 'w:tblPr/w:tblCaption/@w:val').empty && !text(it, 'w:tblPr/w:tblDescription/@w:val').empty }
        tables.every { text(it, 'w:tblPr/w:tblStyle/@w:val') == 'Figures' && nodes(it, 'w:tr[not(w:trPr/w:cantSplit)]').empty }
        tables.every { nodes(it, 'w:tr[position() < last()]//w:p[not(w:pPr/w:keepNext)]').empty }
        ['Caption', 'Picture'].every { nodes(styles, "//w:style[@w:styleId='$it']/w:pPr/w:keepNext").size() == 1 }
    }

    def 'every picture has its own number and a text with the figures it shows'() {
        given:
        def pictures = nodes(document, '//wp:docPr')
        expect:
        pictures.size() >= 5
        pictures.collect { text(it, '@id') }.toSet().size() == pictures.size()
        pictures.every { text(it, '@descr').contains('%') }
        pictures.any { text(it, '@descr').contains('Bromma: Lätt 88\u00a0%') }
    }

    def 'the document says that it is Swedish, what it is called and no name of a person'() {
        given:
        def properties = xml('docProps/core.xml')
        expect:
        text(styles, '//w:docDefaults/w:rPrDefault/w:rPr/w:lang/@w:val') == 'sv-SE'
        text(properties, '//dc:title') == 'Brukarperspektivet: Ekonomiskt bistånd'
        text(properties, '//dc:creator') == 'Genklang'
        text(properties, '//dc:language') == 'sv-SE'
        text(properties, '//cp:lastModifiedBy').empty
    }

    def 'the table of contents names every heading it leads to and is brought up to date when opened'() {
        given:
        def anchors = texts(document, '//w:hyperlink/@w:anchor')
        def bookmarks = texts(document, '//w:bookmarkStart/@w:name')
        expect:
        anchors.size() > 8
        bookmarks.containsAll(anchors)
        bookmarks.every { it.length() <= 40 }
        texts(document, '//w:instrText').any { it.contains('TOC \\o "1-2"') }
        nodes(xml('word/settings.xml'), '//w:updateFields').size() == 1
    }

    def 'the pages are numbered'() {
        expect:
        parts.findAll { it.key ==~ /word\/footer\d*\.xml/ }.keySet().any {
            texts(xml(it), '//w:fldSimple/@w:instr') == ['PAGE', 'NUMPAGES']
        }
    }

    def 'no figure in text, tables, pictures or behind them is one that the release does not give'() {
        given:
        def allowed = derivable(released(), economicAssistance())
        def shown = (texts(document, '//w:t') + texts(document, '//wp:docPr/@descr')).findAll { !it.contains('3.4.2-804/2020') }
        def charts = parts.keySet().findAll { it ==~ /word\/charts\/chart\d+\.xml/ }
        expect:
        shown.each { assert numbers(it).every { number -> number in allowed }, it }
        charts.size() >= 5
        charts.each { assert texts(xml(it), '//c:numCache/c:pt/c:v').every { value -> (value as double) as int in allowed }, it }
    }

    def 'a section without a result is a document too'() {
        expect:
        unzip(WordDocument.write(UserPerspectiveWriter.write(economicAssistance(), [])))['word/document.xml'].contains('inget resultat att visa')
    }

    private xml(String part) {
        parsed(parts[part])
    }

    private static Map<String, String> unzip(byte[] file) {
        def parts = [:]
        new ZipInputStream(new ByteArrayInputStream(file)).withCloseable { zip ->
            for (def entry = zip.nextEntry; entry != null; entry = zip.nextEntry) parts[entry.name] = new String(zip.readAllBytes(), 'UTF-8')
        }
        parts
    }
}
