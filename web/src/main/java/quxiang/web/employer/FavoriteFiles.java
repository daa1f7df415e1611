package quxiang.web.employer;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import quxiang.common.Refusal;
import quxiang.favorite.imports.FavoriteTemplate;
import quxiang.intake.IntakeReports;
import quxiang.web.kit.error.ErrorPage;
import quxiang.web.kit.file.SheetAnswer;
import quxiang.web.kit.session.Language;

/** 下载批量导入模板 and the rows that an import refused, as xlsx. Whose import it is, the use case checks. */
@WebServlet({"/employer/favorites-template", "/employer/favorites-refused"})
public class FavoriteFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient FavoriteTemplate template;

    @Inject
    private transient IntakeReports reports;

    @Inject
    private transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = language.getLocale();
        if (request.getServletPath().endsWith("template")) {
            SheetAnswer.begin(response, "学生名单导入模板.xlsx");
            template.write(locale, response.getOutputStream());
            return;
        }
        String id = request.getParameter("import");
        if (id == null || !id.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            SheetAnswer.begin(response, "学生名单-未导入的行-" + id + ".xlsx");
            reports.download(Long.parseLong(id), locale, response.getOutputStream());
        } catch (Refusal refusal) {
            ErrorPage.answer(request, response, refusal);
        }
    }
}
