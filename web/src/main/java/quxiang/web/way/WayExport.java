package quxiang.web.way;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.statistics.way.NationalWays;
import quxiang.statistics.way.SchoolWays;
import quxiang.web.kit.error.ErrorPage;
import quxiang.web.kit.file.SheetAnswer;
import quxiang.web.kit.session.Language;
import quxiang.web.kit.text.Label;

/** 导出 of 去向日报 and 周报: all groupings, with the day and the span of the page, as xlsx. */
@WebServlet({"/school/ways-export", "/centre/ways-export"})
public class WayExport extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SchoolWays ofSchool;

    @Inject
    private transient NationalWays ofNation;

    @Inject
    private transient AskedWays asked;

    @Inject
    private transient Language language;

    @Inject
    private transient Label label;

    @Inject
    private transient ShanghaiClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = "%s-%d届-%s.xlsx"
                .formatted(
                        label.say("list.ways"), asked.cohort(), clock.today().format(DateTimeFormatter.BASIC_ISO_DATE));
        try {
            SheetAnswer.begin(response, name);
            if (request.getServletPath().startsWith("/school/")) {
                ofSchool.export(asked.question(), language.getLocale(), response.getOutputStream());
            } else {
                ofNation.export(asked.question(), language.getLocale(), response.getOutputStream());
            }
        } catch (Refusal refusal) {
            ErrorPage.answer(request, response, refusal);
        }
    }
}
