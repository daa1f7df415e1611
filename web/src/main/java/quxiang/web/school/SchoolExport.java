package quxiang.web.school;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import quxiang.common.Cohort;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.destination.ExportingDestinations;
import quxiang.roster.list.RosterList;
import quxiang.signing.list.SigningLists;
import quxiang.statistics.SchoolPlacement;
import quxiang.transfer.SendingArchives;
import quxiang.web.kit.error.ErrorPage;
import quxiang.web.kit.file.SheetAnswer;
import quxiang.web.kit.list.ListSorting;
import quxiang.web.kit.session.ChosenCohort;
import quxiang.web.kit.session.Language;
import quxiang.web.kit.text.Label;

/** 导出 of 生源库, 签约信息, 去向审核, 档案 and 统计: the list of the page with the same address, as xlsx. */
@WebServlet({
    "/school/roster-export",
    "/school/roster-whole-export",
    "/school/signings-export",
    "/school/archives-export",
    "/school/destinations-export",
    "/school/statistics-export"
})
public class SchoolExport extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String NAME = "%s-%d届-%s.xlsx";

    @Inject
    private transient RosterList roster;

    @Inject
    private transient SigningLists signings;

    @Inject
    private transient ExportingDestinations destinations;

    @Inject
    private transient SchoolPlacement placement;

    @Inject
    private transient SendingArchives archives;

    @Inject
    private transient SchoolLists asked;

    @Inject
    private transient ListSorting sorting;

    @Inject
    private transient ChosenCohort cohort;

    @Inject
    private transient Label label;

    @Inject
    private transient Language language;

    @Inject
    private transient ShanghaiClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = language.getLocale();
        try {
            if (request.getServletPath().equals("/school/roster-export")) {
                begin(response, label.say("list.roster"));
                roster.export(
                        new Cohort(cohort.year()), asked.roster(), sorting.order(), locale, response.getOutputStream());
            } else if (request.getServletPath().endsWith("roster-whole-export")) {
                begin(response, label.say("list.roster"));
                roster.exportWhole(
                        new Cohort(cohort.year()),
                        asked.roster(),
                        sorting.order(),
                        request.getParameter("reason"),
                        response.getOutputStream());
            } else if (request.getServletPath().endsWith("destinations-export")) {
                begin(response, label.say("list.destinations"));
                destinations.export(asked.destinations(), locale, response.getOutputStream());
            } else if (request.getServletPath().endsWith("statistics-export")) {
                begin(response, label.say("list.statistics"));
                placement.export(cohort.year(), asked.days(), locale, response.getOutputStream());
            } else if (request.getServletPath().endsWith("archives-export")) {
                begin(response, label.say("list.archives"));
                archives.export(asked.archives(), locale, response.getOutputStream());
            } else {
                begin(response, label.say("list.signings"));
                signings.export(asked.signings(null), locale, response.getOutputStream());
            }
        } catch (Refusal refusal) {
            ErrorPage.answer(request, response, refusal);
        }
    }

    private void begin(HttpServletResponse response, String list) {
        String day = clock.today().format(DateTimeFormatter.BASIC_ISO_DATE);
        SheetAnswer.begin(response, String.format(Locale.ROOT, NAME, list, cohort.year(), day));
    }
}
