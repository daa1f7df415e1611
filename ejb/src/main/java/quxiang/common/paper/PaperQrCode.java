package quxiang.common.paper;

import java.io.IOException;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.graphics.Rectangle;

/** Draws a QR code. */
public final class PaperQrCode {

    private PaperQrCode() {}

    /**
     * @param content what it says
     * @param x the left side
     * @param y the lower side
     * @param side how long each side is
     */
    public static void draw(PaperSheets sheets, String content, float x, float y, float side) throws IOException {
        QrCode code = new QrCode();
        code.setPreferredEccLevel(QrCode.EccLevel.M);
        code.setContent(content);
        float module = side / code.getWidth();
        for (Rectangle r : code.getRectangles()) {
            sheets.shape(
                    x + (float) r.x * module,
                    y + side - (float) (r.y + r.height) * module,
                    (float) r.width * module,
                    (float) r.height * module);
        }
        sheets.fillShape();
    }
}
