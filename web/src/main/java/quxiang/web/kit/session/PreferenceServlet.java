package quxiang.web.kit.session;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import quxiang.account.welcome.DismissingFirstSteps;
import quxiang.web.kit.list.Links;

/**
 * The switches of every page. They are language, size of type, 届别, which roster of several, and the first steps that are put away; each
 * is sent by POST and leads back to the page that was open.
 */
@WebServlet("/choose")
public class PreferenceServlet extends HttpServlet {

    private static final int YEAR = 365 * 24 * 60 * 60;

    @Inject
    private transient ChosenCohort cohort;

    @Inject
    private transient RosterChoice roster;

    @Inject
    private transient Visitor visitor;

    @Inject
    private transient DismissingFirstSteps steps;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String language = request.getParameter("language");
        if (language != null) {
            response.addCookie(
                    kept(request, Language.COOKIE, Language.parse(language).toLanguageTag()));
        }
        String type = request.getParameter("type");
        if (type != null) {
            response.addCookie(
                    kept(request, TypeSize.COOKIE, TypeSize.LARGE.equals(type) ? TypeSize.LARGE : TypeSize.USUAL));
        }
        if (request.getParameter("welcomed") != null && visitor.isSignedIn()) {
            steps.dismiss();
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

    /** A choice that this browser keeps for a year. */
    private static Cookie kept(HttpServletRequest request, String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
