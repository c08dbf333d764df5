package se.genklang.section.document;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Tables that stay whole on one page where they can, and repeat their header where they cannot. */
final class WordTable {
    private final XWPFDocument document;

    WordTable(XWPFDocument document) {
        this.document = document;
    }

    void write(String caption, List<String> columns, List<List<String>> rows) {
        var title = document.createParagraph();
        title.setStyle("Caption");
        title.createRun().setText(caption);
        var table = document.createTable(rows.size() + 1, columns.size());
        frame(table, caption, columns.size());
        var header = table.getRow(0);
        header.setRepeatHeader(true);
        fill(header, columns, true);
        for (int i = 0; i < rows.size(); i++) fill(table.getRow(i + 1), rows.get(i), i < rows.size() - 1);
    }

    private static void frame(XWPFTable table, String caption, int columns) {
        table.setStyleID("Figures");
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(WordSetup.TEXT_WIDTH);
        var properties = table.getCTTbl().getTblPr();
        if (properties.isSetTblBorders()) properties.unsetTblBorders();
        properties.addNewTblCaption().setVal(caption);
        properties.addNewTblDescription().setVal("Första raden och första kolumnen är rubriker.");
        var indent = properties.isSetTblInd() ? properties.getTblInd() : properties.addNewTblInd();
        indent.setW(BigInteger.valueOf(108));
        indent.setType(STTblWidth.DXA);
        var look = properties.isSetTblLook() ? properties.getTblLook() : properties.addNewTblLook();
        look.setFirstRow(true);
        look.setFirstColumn(true);
        look.setNoHBand(true);
        look.setNoVBand(true);
        var grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) grid.removeGridCol(0);
        for (int i = 0; i < columns; i++) grid.addNewGridCol().setW(BigInteger.valueOf(width(i, columns)));
    }

    private static void fill(XWPFTableRow row, List<String> texts, boolean keepWithNext) {
        row.setCantSplitRow(true);
        for (int i = 0; i < texts.size(); i++) {
            var cell = row.getCell(i);
            cell.setWidthType(TableWidthType.DXA);
            cell.setWidth(String.valueOf(width(i, texts.size())));
            var paragraph = cell.getParagraphs().getFirst();
            paragraph.setStyle("TableText");
            paragraph.setKeepNext(keepWithNext);
            if (i > 0) paragraph.setAlignment(ParagraphAlignment.RIGHT);
            paragraph.createRun().setText(texts.get(i));
        }
    }

    /** The first column holds words, the others figures. */
    private static int width(int column, int columns) {
        int first = columns < 5 ? WordSetup.TEXT_WIDTH * 2 / 5 : WordSetup.TEXT_WIDTH * 3 / 10;
        return column == 0 ? first : (WordSetup.TEXT_WIDTH - first) / (columns - 1);
    }
}
