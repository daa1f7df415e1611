package quxiang.web.employer;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import quxiang.letter.DraftingLetters;
import quxiang.web.kit.draft.TypedFields;

/** Takes what is typed into 签约邀请函 while it is typed. It needs no view: a page whose view the session has forgotten is kept too. */
@WebServlet("/employer/draft")
public class KeepingDraft extends HttpServlet {

    @Inject
    private transient DraftingLetters drafting;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("draft");
        String favorites = request.getParameter("favorites");
        if (id == null || favorites == null || !id.matches("[0-9a-f-]{36}")) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        drafting.keep(id, content(request), favorites.split(",").length);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** What a request with the page's form says, as the draft keeps it. */
    static String content(HttpServletRequest request) {
        return TypedFields.body(
                request.getParameterMap(), name -> name.startsWith("letter:") || name.equals("favorites"));
    }
}
