package quxiang.web.centre;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import quxiang.common.KnownNames;
import quxiang.transfer.KeepingOffices;
import quxiang.web.kit.list.Suggestions;

/** Suggests provinces, cities and counties by their full names. p:autoComplete reads them. */
@WebServlet("/centre/regions")
public class SuggestedRegions extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient KeepingOffices keeping;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        String typed = Suggestions.typed(request);
        Suggestions.write(
                response,
                typed.isBlank()
                        ? List.of()
                        : new KnownNames<>(keeping.regions(), name -> name).like(typed, Suggestions.MOST));
    }
}
