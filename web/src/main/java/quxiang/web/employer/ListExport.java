package quxiang.web.employer;

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
import quxiang.favorite.list.FavoriteList;
import quxiang.signing.list.EmployerTab;
import quxiang.signing.list.SigningTabs;
import quxiang.web.kit.error.ErrorPage;
import quxiang.web.kit.file.SheetAnswer;
import quxiang.web.kit.list.ListSorting;
import quxiang.web.kit.session.ChosenCohort;
import quxiang.web.kit.session.Language;
import quxiang.web.kit.text.Label;

/** 导出: the list of the page with the same address, as xlsx. */
@WebServlet({"/employer/favorites-export", "/employer/signings-export"})
public class ListExport extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String NAME = "%s-%d届-%s.xlsx";

    @Inject
    private transient FavoriteList favorites;

    @Inject
    private transient SigningTabs tabs;

    @Inject
    private transient ListsAsked asked;

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
            if (request.getServletPath().endsWith("favorites-export")) {
                begin(response, label.say("list.favorites"));
                favorites.export(asked.favorites(), sorting.order(), locale, response.getOutputStream());
            } else {
                EmployerTab tab = asked.tab();
                begin(response, label.of(tab));
                tabs.export(tab, asked.signings(), asked.choice(), sorting.order(), locale, response.getOutputStream());
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
