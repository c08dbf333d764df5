package se.genklang.section.document;

import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.STPresetPatternVal;
import se.genklang.release.ReleasedSurvey.Tone;

/** How the parts of a bar are filled: told apart by lightness and pattern, so that a copy in grey can be read too. */
final class ToneFill {
    private static final byte[] INK = rgb(0x26, 0x26, 0x26);
    private static final int HAIRLINE = 9525;

    private ToneFill() { }

    static void paint(CTShapeProperties shape, Tone tone) {
        switch (tone) {
            case POSITIVE -> shape.addNewSolidFill().addNewSrgbClr().setVal(rgb(0x1f, 0x5c, 0x87));
            case NEUTRAL -> shape.addNewSolidFill().addNewSrgbClr().setVal(rgb(0xec, 0xec, 0xec));
            case NONE -> shape.addNewSolidFill().addNewSrgbClr().setVal(rgb(0x7a, 0x8b, 0xa3));
            case NEGATIVE -> {
                var pattern = shape.addNewPattFill();
                pattern.setPrst(STPresetPatternVal.WD_UP_DIAG);
                pattern.addNewFgClr().addNewSrgbClr().setVal(INK);
                pattern.addNewBgClr().addNewSrgbClr().setVal(rgb(0xf0, 0xb2, 0x7a));
            }
        }
        var line = shape.addNewLn();
        line.setW(HAIRLINE);
        line.addNewSolidFill().addNewSrgbClr().setVal(INK);
    }

    /** No frame around the chart, and one size and colour for all its text. */
    static void plainText(XWPFChart chart) {
        var space = chart.getCTChartSpace();
        if (!space.isSetRoundedCorners()) space.addNewRoundedCorners();
        space.getRoundedCorners().setVal(false);
        var frame = space.isSetSpPr() ? space.getSpPr() : space.addNewSpPr();
        if (!frame.isSetLn()) frame.addNewLn().addNewNoFill();
        var body = space.addNewTxPr();
        body.addNewBodyPr();
        var paragraph = body.addNewP();
        var text = paragraph.addNewPPr().addNewDefRPr();
        text.setSz(1000);
        text.addNewSolidFill().addNewSrgbClr().setVal(INK);
        paragraph.addNewEndParaRPr().setLang("sv-SE");
    }

    private static byte[] rgb(int red, int green, int blue) {
        return new byte[] {(byte) red, (byte) green, (byte) blue};
    }
}
