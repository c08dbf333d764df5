package se.genklang.section.document;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Objects;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** What every document of ours begins with: page, styles, language, properties and page numbers. */
final class WordSetup {
    private static final BigInteger A4_WIDTH = BigInteger.valueOf(11906);
    private static final BigInteger A4_HEIGHT = BigInteger.valueOf(16838);
    private static final BigInteger MARGIN = BigInteger.valueOf(1418);
    /** What is left between the margins, in twentieths of a point. */
    static final int TEXT_WIDTH = 11906 - 2 * 1418;

    private WordSetup() { }

    static void prepare(XWPFDocument document, String title) throws IOException {
        styles(document);
        page(document);
        var properties = document.getProperties();
        properties.getCoreProperties().setTitle(title);
        properties.getCoreProperties().setCreator("Genklang");
        properties.getCoreProperties().getUnderlyingProperties().setLanguageProperty("sv-SE");
        properties.getExtendedProperties().getUnderlyingProperties().setApplication("Genklang");
        document.enforceUpdateFields();
    }

    private static void styles(XWPFDocument document) throws IOException {
        try (var in = Objects.requireNonNull(WordSetup.class.getResourceAsStream("/section/word-styles.xml"))) {
            document.createStyles().setStyles(StylesDocument.Factory.parse(in).getStyles());
        } catch (XmlException e) {
            throw new IllegalStateException("the styles that came with the program cannot be read", e);
        }
    }

    private static void page(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(A4_WIDTH);
        size.setH(A4_HEIGHT);
        var margin = section.addNewPgMar();
        margin.setTop(MARGIN);
        margin.setBottom(MARGIN);
        margin.setLeft(MARGIN);
        margin.setRight(MARGIN);
        margin.setHeader(BigInteger.valueOf(708));
        margin.setFooter(BigInteger.valueOf(708));
        margin.setGutter(BigInteger.ZERO);
        var footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setStyle("Footer");
        footer.setAlignment(ParagraphAlignment.RIGHT);
        footer.createRun().setText("Sida ");
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
        footer.createRun().setText(" av ");
        footer.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }
}
