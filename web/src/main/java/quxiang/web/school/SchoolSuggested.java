package quxiang.web.school;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import quxiang.common.Cohort;
import quxiang.common.KnownNames;
import quxiang.roster.list.RosterList;
import quxiang.signing.list.SigningLists;
import quxiang.web.kit.list.Suggestions;
import quxiang.web.kit.session.ChosenCohort;

/** Suggests units, departments and majors of the school's own lists. p:autoComplete reads them. */
@WebServlet({"/school/units", "/school/departments", "/school/majors"})
public class SchoolSuggested extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RosterList roster;

    @Inject
    private transient SigningLists signings;

    @Inject
    private transient ChosenCohort chosen;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        String typed = Suggestions.typed(request);
        Suggestions.write(
                response,
                typed.isBlank()
                        ? List.of()
                        : new KnownNames<>(names(request.getServletPath()), name -> name)
                                .like(typed, Suggestions.MOST));
    }

    private List<String> names(String path) {
        Cohort cohort = new Cohort(chosen.year());
        return switch (path) {
            case "/school/units" -> signings.units(cohort);
            case "/school/departments" -> roster.departments(cohort);
            default -> roster.majors(cohort);
        };
    }
}
