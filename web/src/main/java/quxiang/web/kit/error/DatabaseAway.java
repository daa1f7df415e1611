package quxiang.web.kit.error;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import quxiang.web.kit.session.Language;
import quxiang.web.kit.text.Texts;

/**
 * Answers every request with status 503 while the database is away (RFC 9110, 15.6.4). Everybody is told so in plain
 * words, whatever they asked for. The page stands here and not among the others, because those name the visitor and
 * count notices, for which they need the database. It is the outermost filter, for error pages too.
 */
public class DatabaseAway extends HttpFilter {

    private static final System.Logger LOG = System.getLogger(DatabaseAway.class.getName());
    private static final String SECONDS_TO_WAIT = "30";
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s">
            <head><meta charset="UTF-8"/><title>%s</title><meta name="viewport" content="width=device-width, initial-scale=1"/>
            <link rel="stylesheet" href="%s/jakarta.faces.resource/kit.css.xhtml?ln=kit"/></head>
            <body><div class="frame public"><main><div class="head"><h1>%s</h1></div><p>%s</p></main></div></body>
            </html>
            """;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (response.isCommitted() || !ExceptionClassifier.databaseAway(e)) {
                throw e;
            }
            tell(request, response, e);
        }
    }

    /** Answers a request that failed because the database is away. */
    static void tell(HttpServletRequest request, HttpServletResponse response, Throwable thrown) throws IOException {
        LOG.log(System.Logger.Level.WARNING, "the database is away: {0}", String.valueOf(thrown));
        Texts texts = Texts.of(Language.of(request));
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", SECONDS_TO_WAIT);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        String heading = texts.getString("kit_mishap.heading.503");
        PrintWriter out = response.getWriter();
        out.printf(
                PAGE,
                Language.of(request).toLanguageTag(),
                heading,
                request.getContextPath(),
                heading,
                texts.getString("kit_mishap.sentence.503"));
        out.flush();
    }
}
