package quxiang.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import quxiang.school.SchoolIndex;
import quxiang.school.SchoolSuggestions;
import quxiang.web.kit.list.Suggestions;

/** The schools that what somebody types may mean, as p:autoComplete reads them. Which schools there are is no secret. */
@WebServlet("/schools")
public class SuggestedSchools extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SchoolSuggestions suggestions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String typed = Suggestions.typed(request);
        response.setHeader("Cache-Control", "public, max-age=60");
        Suggestions.write(
                response,
                suggestions.like(typed, Suggestions.MOST).stream()
                        .map(SchoolIndex.Entry::name)
                        .toList());
    }
}
