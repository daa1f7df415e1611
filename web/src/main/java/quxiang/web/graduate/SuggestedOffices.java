package quxiang.web.graduate;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import quxiang.common.KnownNames;
import quxiang.transfer.FillingTransfers;
import quxiang.web.kit.list.Suggestions;

/** Suggests public offices that keep archives. p:autoComplete reads them. */
@WebServlet("/graduate/offices")
public class SuggestedOffices extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient FillingTransfers filling;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        String typed = Suggestions.typed(request);
        Suggestions.write(
                response,
                typed.isBlank()
                        ? List.of()
                        : new KnownNames<>(filling.offices(), name -> name).like(typed, Suggestions.MOST));
    }
}
