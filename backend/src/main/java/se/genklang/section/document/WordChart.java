package se.genklang.section.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextWrappingType;
import se.genklang.section.BarChart;

/**
 * Bar pictures as Word's own charts: sharp at any size, text that can be searched and enlarged, and a text for those who do not
 * see it. A chart carries the sheet it is drawn from, which holds the percentages of the release and nothing else.
 */
final class WordChart {
    private static final int CENTIMETRE = Units.EMU_PER_CENTIMETER;
    /** A narrower part has no room for its number, which stands in the table. */
    private static final int NARROWEST_WITH_NUMBER = 5;
    private final XWPFDocument document;
    private int pictures;

    WordChart(XWPFDocument document) {
        this.document = document;
    }

    void write(BarChart picture) {
        boolean divided = !picture.legend().isEmpty();
        var paragraph = document.createParagraph();
        paragraph.setStyle("Picture");
        var run = paragraph.createRun();
        try {
            var height = (int) ((0.6 + 0.85 * picture.bars().size() + (divided ? 0.9 : 0)) * CENTIMETRE);
            var chart = document.createChart(run, 16 * CENTIMETRE, height);
            describe(run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr(), picture);
            draw(chart, picture, divided);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("a chart could not be put into the document", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void describe(CTNonVisualDrawingProps properties, BarChart picture) {
        properties.setId(++pictures);
        properties.setName("Bild " + pictures);
        properties.setTitle(picture.title());
        properties.setDescr(picture.description());
    }

    private static void draw(XWPFChart chart, BarChart picture, boolean divided) {
        var labels = chart.createCategoryAxis(AxisPosition.LEFT);
        labels.setOrientation(AxisOrientation.MAX_MIN);
        var lengths = chart.createValueAxis(AxisPosition.BOTTOM);
        lengths.setVisible(false);
        lengths.setMinimum(0);
        lengths.setMaximum(divided ? 1 : 110);
        lengths.setCrosses(AxisCrosses.AUTO_ZERO);
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, labels, lengths);
        data.setBarDirection(BarDirection.BAR);
        data.setBarGrouping(divided ? BarGrouping.PERCENT_STACKED : BarGrouping.CLUSTERED);
        data.setGapWidth(45);
        if (divided) data.setOverlap((byte) 100);
        data.setVaryColors(false);
        var names = names(chart, picture);
        int series = divided ? picture.legend().size() : 1;
        for (int i = 0; i < series; i++) {
            var title = divided ? picture.legend().get(i).label() : "Andel i procent";
            data.addSeries(names, values(chart, picture, i)).setTitle(title, chart.setSheetTitle(title, i + 1));
        }
        chart.plot(data);
        if (divided) chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        chart.getCTChart().addNewAutoTitleDeleted().setVal(true);
        var bars = chart.getCTChart().getPlotArea().getBarChartArray(0);
        for (int i = 0; i < series; i++) {
            var drawn = bars.getSerArray(i);
            if (divided) ToneFill.paint(drawn.isSetSpPr() ? drawn.getSpPr() : drawn.addNewSpPr(), picture.legend().get(i).tone());
            else paintEachBar(drawn, picture);
            numbers(drawn, picture, i, divided);
        }
        ToneFill.plainText(chart);
    }

    private static void paintEachBar(CTBarSer series, BarChart picture) {
        for (int i = 0; i < picture.bars().size(); i++) {
            var point = series.addNewDPt();
            point.addNewIdx().setVal(i);
            point.addNewInvertIfNegative().setVal(false);
            ToneFill.paint(point.addNewSpPr(), picture.bars().get(i).parts().getFirst().tone());
        }
    }

    /** A white ground keeps each number readable on any pattern. */
    private static void numbers(CTBarSer series, BarChart picture, int part, boolean divided) {
        var labels = series.isSetDLbls() ? series.getDLbls() : series.addNewDLbls();
        for (int i = 0; divided && i < picture.bars().size(); i++) {
            if (picture.bars().get(i).parts().get(part).figure().percent() >= NARROWEST_WITH_NUMBER) continue;
            var unlabelled = labels.addNewDLbl();
            unlabelled.addNewIdx().setVal(i);
            unlabelled.addNewDelete().setVal(true);
        }
        var format = labels.addNewNumFmt();
        format.setFormatCode("0\"\u00a0%\"");
        format.setSourceLinked(false);
        if (divided) labels.addNewSpPr().addNewSolidFill().addNewSrgbClr().setVal(new byte[] {-1, -1, -1});
        var text = labels.addNewTxPr();
        text.addNewBodyPr().setWrap(STTextWrappingType.NONE);
        text.addNewP().addNewPPr().addNewDefRPr().setSz(1000);
        labels.addNewDLblPos().setVal(divided ? STDLblPos.CTR : STDLblPos.OUT_END);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    private static XDDFDataSource<String> names(XWPFChart chart, BarChart picture) {
        var names = picture.bars().stream().map(BarChart.Bar::label).toArray(String[]::new);
        return XDDFDataSourcesFactory.fromArray(names, chart.formatRange(cells(picture, 0)), 0);
    }

    private static XDDFNumericalDataSource<Integer> values(XWPFChart chart, BarChart picture, int part) {
        var values = IntStream.range(0, picture.bars().size())
            .mapToObj(i -> picture.bars().get(i).parts().get(part).figure().percent()).toArray(Integer[]::new);
        return XDDFDataSourcesFactory.fromArray(values, chart.formatRange(cells(picture, part + 1)), part + 1);
    }

    private static CellRangeAddress cells(BarChart picture, int column) {
        return new CellRangeAddress(1, picture.bars().size(), column, column);
    }
}
