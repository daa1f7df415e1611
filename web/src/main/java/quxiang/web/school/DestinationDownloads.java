package quxiang.web.school;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import quxiang.common.Refusal;
import quxiang.destination.imports.DestinationTemplate;
import quxiang.intake.IntakeReports;
import quxiang.web.kit.file.SheetAnswer;
import quxiang.web.kit.session.Language;

/** 下载导入模板 and the rows that an import refused, as xlsx. Whose import it is, the use case checks. */
@WebServlet({"/school/destinations-template", "/school/destinations-refused"})
public class DestinationDownloads extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DestinationTemplate template;

    @Inject
    private transient IntakeReports reports;

    @Inject
    private transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = language.getLocale();
        if (request.getServletPath().endsWith("template")) {
            SheetAnswer.begin(response, "去向导入模板.xlsx");
            template.write(locale, response.getOutputStream());
            return;
        }
        String id = request.getParameter("import");
        if (id == null || !id.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            SheetAnswer.begin(response, "未导入的行-" + id + ".xlsx");
            reports.download(Long.parseLong(id), locale, response.getOutputStream());
        } catch (Refusal refusal) {
            response.reset();
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
