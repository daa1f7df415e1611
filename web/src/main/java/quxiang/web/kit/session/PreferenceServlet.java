package quxiang.web.kit.session;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import quxiang.web.kit.list.Links;

/** The switches of the header: language, 届别, and which roster of several. Each is sent by POST and leads back to the page that was open. */
@WebServlet("/choose")
public class PreferenceServlet extends HttpServlet {

    private static final int YEAR = 365 * 24 * 60 * 60;

    @Inject
    private transient ChosenCohort cohort;

    @Inject
    private transient RosterChoice roster;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String language = request.getParameter("language");
        if (language != null) {
            Cookie cookie = new Cookie(Language.COOKIE, Language.parse(language).toLanguageTag());
            cookie.setPath("/");
            cookie.setMaxAge(YEAR);
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
        String year = request.getParameter("cohort_input");
        if (year != null && year.matches("\\d{4}")) {
            cohort.choose(Integer.parseInt(year));
        }
        String row = request.getParameter("roster_input");
        if (row != null && row.matches("\\d{1,18}")) {
            roster.choose(Long.parseLong(row));
        }
        String back = request.getParameter("back");
        response.sendRedirect(Links.isOurs(back) ? back : "/index.xhtml");
    }
}
