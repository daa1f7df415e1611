package quxiang.web.kit.file;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What stands before an xlsx file that is sent to be kept. */
public final class SheetAnswer {

    private SheetAnswer() {}

    /** @param name the name of the file; it may be Chinese (RFC 6266) */
    public static void begin(HttpServletResponse response, String name) {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Cache-Control", "private, no-store");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + encoded);
    }
}
