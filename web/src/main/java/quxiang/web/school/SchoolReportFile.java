package quxiang.web.school;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.destination.report.MakingReports;
import quxiang.destination.report.MakingReports.FileKind;
import quxiang.web.kit.error.ErrorPage;
import quxiang.web.kit.file.SheetAnswer;
import quxiang.web.kit.session.ChosenCohort;

/** 上报: the file of the chosen cohort. Its ID numbers are whole for a stated reason; a draft has them masked. */
@WebServlet({"/school/report-file", "/school/report-draft"})
public class SchoolReportFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient MakingReports reports;

    @Inject
    private transient ChosenCohort cohort;

    @Inject
    private transient ShanghaiClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FileKind kind = "csv".equals(request.getParameter("format")) ? FileKind.CSV : FileKind.XLSX;
        boolean draft = request.getServletPath().endsWith("draft");
        String name = "%s-%d届-%s"
                .formatted(
                        draft ? "毕业去向预览稿" : "毕业去向上报",
                        cohort.year(),
                        clock.today().format(DateTimeFormatter.BASIC_ISO_DATE));
        try {
            if (kind == FileKind.CSV) {
                SheetAnswer.beginCsv(response, name + ".csv");
            } else {
                SheetAnswer.begin(response, name + ".xlsx");
            }
            if (draft) {
                reports.draft(cohort.year(), kind, response.getOutputStream());
            } else {
                reports.report(
                        cohort.year(),
                        kind,
                        request.getParameter("reason"),
                        request.getParameter("anyway") != null,
                        response.getOutputStream());
            }
        } catch (Refusal refusal) {
            ErrorPage.answer(request, response, refusal);
        }
    }
}
