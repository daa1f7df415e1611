package quxiang.web.kit.file;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import quxiang.common.Refusal;
import quxiang.intake.IntakeReports;
import quxiang.web.kit.error.ErrorPage;
import quxiang.web.kit.session.Language;

/**
 * The template of an import, and the rows that one refused, as xlsx. The template's address ends in {@code template}.
 * Whose import it is, the use case checks.
 */
public abstract class IntakeFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient IntakeReports reports;

    @Inject
    private transient Language language;

    private final String templateName;
    private final String refusedName;

    /**
     * @param templateName the name of the template's file
     * @param refusedName what the name of the refused rows' file begins with
     */
    protected IntakeFiles(String templateName, String refusedName) {
        this.templateName = templateName;
        this.refusedName = refusedName;
    }

    /** Writes the template. */
    protected abstract void template(Locale locale, OutputStream out) throws IOException;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = language.getLocale();
        if (request.getServletPath().endsWith("template")) {
            SheetAnswer.begin(response, templateName + ".xlsx");
            template(locale, response.getOutputStream());
            return;
        }
        String id = request.getParameter("import");
        if (id == null || !id.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            SheetAnswer.begin(response, refusedName + "-" + id + ".xlsx");
            reports.download(Long.parseLong(id), locale, response.getOutputStream());
        } catch (Refusal refusal) {
            ErrorPage.answer(request, response, refusal);
        }
    }
}
