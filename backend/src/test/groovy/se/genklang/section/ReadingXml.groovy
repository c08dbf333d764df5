package se.genklang.section

import javax.xml.namespace.NamespaceContext
import javax.xml.parsers.DocumentBuilderFactory
import javax.xml.xpath.XPathConstants
import javax.xml.xpath.XPathFactory
import org.w3c.dom.Node
import org.w3c.dom.NodeList

/** Asks XML questions in XPath, with the prefixes that Office documents use themselves. */
trait ReadingXml {
    private static final Map<String, String> NAMESPACES = [
        w : 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
        wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
        c : 'http://schemas.openxmlformats.org/drawingml/2006/chart',
        dc: 'http://purl.org/dc/elements/1.1/',
        cp: 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        s : 'http://www.w3.org/2000/svg']

    Node parsed(String xml) {
        def factory = DocumentBuilderFactory.newInstance()
        factory.namespaceAware = true
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes('UTF-8')))
    }

    List<Node> nodes(Node from, String path) {
        def found = asking().evaluate(path, from, XPathConstants.NODESET) as NodeList
        (0..<found.length).collect { found.item(it) }
    }

    /** Text of every element or attribute found. */
    List<String> texts(Node from, String path) {
        nodes(from, path)*.textContent
    }

    String text(Node from, String path) {
        asking().evaluate(path, from)
    }

    private asking() {
        def asking = XPathFactory.newInstance().newXPath()
        asking.namespaceContext = [getNamespaceURI: { String prefix -> NAMESPACES[prefix] }, getPrefix: { null }, getPrefixes: { null }] as NamespaceContext
        asking
    }
}
