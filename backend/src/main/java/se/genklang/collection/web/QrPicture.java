package se.genklang.collection.web;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as one SVG path: no image file, no request, sharp in every size.
 *
 * @param size modules along one side, with the quiet zone
 * @param path the dark modules
 */
public record QrPicture(int size, String path) {
    private static final int QUIET = 4;

    public static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(code.size + 2 * QUIET, path.toString());
    }

    /** The same for a terminal: two modules in each character, dark on light whatever the terminal's own colours. */
    public static String inTerminal(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.LOW);
        StringBuilder lines = new StringBuilder();
        for (int y = -2; y < code.size + 2; y += 2) {
            lines.append("\u001b[30;107m");
            for (int x = -2; x < code.size + 2; x++) {
                boolean upper = code.getModule(x, y);
                boolean lower = code.getModule(x, y + 1);
                lines.append(upper ? lower ? '█' : '▀' : lower ? '▄' : ' ');
            }
            lines.append("\u001b[0m\n");
        }
        return lines.toString();
    }
}
