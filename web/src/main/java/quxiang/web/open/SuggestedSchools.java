package quxiang.web.open;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonWriter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import quxiang.school.SchoolIndex;
import quxiang.school.SchoolSuggestions;

/** The schools that what somebody types may mean, as p:autoComplete reads them. Which schools there are is no secret. */
@WebServlet("/schools")
public class SuggestedSchools extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 20;
    private static final int LONGEST = 100;

    @Inject
    private transient SchoolSuggestions suggestions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String typed = request.getParameter("query");
        JsonArrayBuilder found = Json.createArrayBuilder();
        if (typed != null && typed.length() <= LONGEST) {
            for (SchoolIndex.Entry school : suggestions.like(typed, MOST)) {
                found.add(Json.createObjectBuilder().add("value", school.name()).add("label", school.name()));
            }
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "public, max-age=60");
        try (JsonWriter json = Json.createWriter(response.getWriter())) {
            json.writeObject(Json.createObjectBuilder()
                    .add("suggestions", found)
                    .add("moreAvailable", false)
                    .build());
        }
    }
}
