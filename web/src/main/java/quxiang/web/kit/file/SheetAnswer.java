package quxiang.web.kit.file;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What stands before a table that is sent to be kept, as xlsx unless said otherwise. */
public final class SheetAnswer {

    private SheetAnswer() {}

    /** @param name the name of the file; it may be Chinese (RFC 6266) */
    public static void begin(HttpServletResponse response, String name) {
        begin(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name);
    }

    /** The same before a csv file. */
    public static void beginCsv(HttpServletResponse response, String name) {
        begin(response, "text/csv;charset=UTF-8", name);
    }

    private static void begin(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Cache-Control", "private, no-store");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + encoded);
    }
}
