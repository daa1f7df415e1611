package quxiang.web.kit.file;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A PDF that is sent to be kept. */
public final class PdfAnswer {

    private PdfAnswer() {}

    /** @param name the name of the file, in ASCII */
    public static void send(HttpServletResponse response, String name, byte[] pdf) throws IOException {
        response.setContentType("application/pdf");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
