package quxiang.employer.verification;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import quxiang.common.Words;
import quxiang.common.image.CleanImage;
import quxiang.common.paper.PaperSheets;
import quxiang.employer.PersonFacts;

/**
 * 查看示例: samples of stamped papers that are scanned well, of a unit that does not exist. The demonstration uses them,
 * too.
 */
public final class SampleDocuments {

    private static final int DOTS_PER_INCH = 110;
    private static final Color STAMP = new Color(200, 30, 30, 190);

    private SampleDocuments() {}

    /** A scan of the letter, as a JPEG file. */
    public static byte[] letter(PersonFacts person, String creditCode, String mobile) {
        return scan(AuthorizationLetterPaper.pdf(person, creditCode, mobile), 0.66, 0.67);
    }

    /** A scan of a licence, as a JPEG file. */
    public static byte[] licence(String unitName, String creditCode, String address) {
        Words words = Words.of(Words.CHINESE);
        try (PDDocument document = new PDDocument()) {
            PaperSheets sheets = new PaperSheets(document);
            String title = words.text("sample_licence.title");
            sheets.bold(title, (PaperSheets.A4.getWidth() - PaperSheets.width(title, 30)) / 2, 700, 30);
            sheets.frame(40, 40, PaperSheets.A4.getWidth() - 80, PaperSheets.A4.getHeight() - 80);
            AuthorizationLetterPaper.lines(
                    sheets,
                    620,
                    List.of(
                            words.text("sample_licence.code", creditCode),
                            words.text("sample_licence.name", unitName),
                            words.text("sample_licence.place", address),
                            words.text("sample_licence.term"),
                            words.text("sample_licence.note")));
            sheets.close();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return scan(out.toByteArray(), 0.68, 0.72);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot print the sample", e);
        }
    }

    private static byte[] scan(byte[] pdf, double stampX, double stampY) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH);
            stamp(page, stampX * page.getWidth(), stampY * page.getHeight());
            return CleanImage.write(page);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot draw the sample", e);
        }
    }

    /** A round red seal with a star. */
    private static void stamp(BufferedImage page, double x, double y) {
        double radius = page.getWidth() * 0.11;
        Graphics2D pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(STAMP);
        pen.setStroke(new BasicStroke((float) radius / 14));
        pen.draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        Path2D star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double length = radius * (i % 2 == 0 ? 0.42 : 0.17);
            double angle = Math.PI * (i / 5.0 - 0.5);
            double cornerX = x + length * Math.cos(angle);
            double cornerY = y + length * Math.sin(angle);
            if (i == 0) {
                star.moveTo(cornerX, cornerY);
            } else {
                star.lineTo(cornerX, cornerY);
            }
        }
        star.closePath();
        pen.fill(star);
        pen.dispose();
    }
}
