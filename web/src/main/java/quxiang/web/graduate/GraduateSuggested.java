package quxiang.web.graduate;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import quxiang.employer.typed.SuggestingUnits;
import quxiang.web.kit.list.Suggestions;

/** Suggests known units by name or code. p:autoComplete reads them. */
@WebServlet("/graduate/units")
public class GraduateSuggested extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SuggestingUnits units;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        Suggestions.write(response, units.like(Suggestions.typed(request), Suggestions.MOST));
    }
}
