package se.genklang.section.document;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** Headings, paragraphs and the table of contents. */
final class WordText {
    private final XWPFDocument document;
    private int bookmarks;

    WordText(XWPFDocument document) {
        this.document = document;
    }

    /** A line of the table of contents; {@code id} is the heading it leads to. */
    record Entry(int level, String text, String id) { }

    void paragraph(String text) {
        paragraph("Normal", text);
    }

    XWPFParagraph paragraph(String style, String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
        return paragraph;
    }

    void heading(int level, String text, String id) {
        var paragraph = document.createParagraph();
        paragraph.setStyle("Heading" + level);
        var start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(BigInteger.valueOf(++bookmarks));
        start.setName(bookmark(id));
        paragraph.createRun().setText(text);
        paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(bookmarks));
    }

    /** Written out, so that it is there before Word has counted the pages; Word fills in the page numbers when it opens the file. */
    void contents(List<Entry> entries) {
        if (entries.isEmpty()) return;
        paragraph("TOCHeading", "Innehåll");
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var paragraph = document.createParagraph();
            paragraph.setStyle("TOC" + entry.level());
            if (i == 0) begin(paragraph.getCTP().addNewR(), paragraph.getCTP(), " TOC \\o \"1-2\" \\h \\z \\u ");
            var link = paragraph.getCTP().addNewHyperlink();
            link.setAnchor(bookmark(entry.id()));
            link.addNewR().addNewT().setStringValue(entry.text());
            link.addNewR().addNewTab();
            field(link.addNewR(), STFldCharType.BEGIN);
            link.addNewR().addNewInstrText().setStringValue("PAGEREF " + bookmark(entry.id()) + " \\h");
            field(link.addNewR(), STFldCharType.SEPARATE);
            link.addNewR().addNewT().setStringValue("");
            field(link.addNewR(), STFldCharType.END);
            if (i == entries.size() - 1) field(paragraph.getCTP().addNewR(), STFldCharType.END);
        }
    }

    private static void begin(CTR run, CTP paragraph, String instruction) {
        var begin = run.addNewFldChar();
        begin.setFldCharType(STFldCharType.BEGIN);
        begin.setDirty(true);
        paragraph.addNewR().addNewInstrText().setStringValue(instruction);
        field(paragraph.addNewR(), STFldCharType.SEPARATE);
    }

    private static void field(CTR run, STFldCharType.Enum type) {
        run.addNewFldChar().setFldCharType(type);
    }

    /** Word allows letters, digits and underscores, at most 40. */
    private static String bookmark(String id) {
        var safe = "_" + id.replaceAll("[^A-Za-z0-9]", "_");
        return safe.length() <= 40 ? safe : safe.substring(0, 31) + "_" + Integer.toHexString(safe.hashCode());
    }
}
