package quxiang.common.paper;

import java.util.Locale;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.graphics.Rectangle;

/** Draws a QR code for a page. It is dark on white whatever the page's colours, with the quiet zone that scanners need. */
public final class SvgQrCode {

    private static final int QUIET = 4;

    private SvgQrCode() {}

    /** @param content what it says */
    public static String of(String content) {
        QrCode code = new QrCode();
        code.setPreferredEccLevel(QrCode.EccLevel.M);
        code.setContent(content);
        int side = code.getWidth() + 2 * QUIET;
        StringBuilder path = new StringBuilder();
        for (Rectangle r : code.getRectangles()) {
            path.append(String.format(
                    Locale.ROOT,
                    "M%d %dh%dv%dh-%dz",
                    Math.round(r.x) + QUIET,
                    Math.round(r.y) + QUIET,
                    Math.round(r.width),
                    Math.round(r.height),
                    Math.round(r.width)));
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path fill="#000" d="%2$s"/></svg>""".formatted(side, path);
    }
}
