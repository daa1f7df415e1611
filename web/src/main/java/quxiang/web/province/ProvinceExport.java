package quxiang.web.province;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.statistics.ProvinceFigures;
import quxiang.web.kit.error.ErrorPage;
import quxiang.web.kit.file.SheetAnswer;
import quxiang.web.kit.list.ListParameters;
import quxiang.web.kit.list.ListSorting;
import quxiang.web.kit.session.ChosenCohort;
import quxiang.web.kit.session.Language;
import quxiang.web.kit.text.Label;

/** 导出 of the province's statistics, as the list is filtered and ordered. */
@WebServlet("/province/statistics-export")
public class ProvinceExport extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String NAME = "%s-%d-%s.xlsx";

    @Inject
    private transient ProvinceFigures figures;

    @Inject
    private transient ListParameters asked;

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
            String day = clock.today().format(DateTimeFormatter.BASIC_ISO_DATE);
            SheetAnswer.begin(
                    response, String.format(Locale.ROOT, NAME, label.say("list.province"), cohort.year(), day));
            figures.export(cohort.year(), asked.text("name"), sorting.order(), locale, response.getOutputStream());
        } catch (Refusal refusal) {
            ErrorPage.answer(request, response, refusal);
        }
    }
}
