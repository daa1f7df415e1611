package quxiang.web.kit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import quxiang.common.Refusal;
import quxiang.destination.Declaring;
import quxiang.destination.RegisteringDestinations;
import quxiang.roster.AnsweringObjections;
import quxiang.roster.ConfirmingFacts;

/** The evidence of a destination, or of an objection to facts of the roster, for its graduate and its school. Whose it is, the use cases check. */
@WebServlet({"/graduate/evidence", "/school/evidence"})
public class EvidenceImages extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Declaring declaring;

    @Inject
    private transient RegisteringDestinations registering;

    @Inject
    private transient ConfirmingFacts confirming;

    @Inject
    private transient AnsweringObjections answering;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean facts = request.getParameter("objection") != null;
        boolean own = request.getServletPath().startsWith("/graduate");
        String id = request.getParameter(facts ? "objection" : "id");
        try {
            if (id == null || !id.matches("\\d{1,18}")) {
                throw new Refusal("destination.not_found");
            }
            long row = Long.parseLong(id);
            byte[] jpeg;
            if (facts) {
                jpeg = own ? confirming.evidence(row) : answering.evidence(row);
            } else {
                jpeg = own ? declaring.evidence(row) : registering.evidence(row);
            }
            response.setContentType("image/jpeg");
            response.setHeader("Cache-Control", "private, no-store");
            response.setContentLength(jpeg.length);
            response.getOutputStream().write(jpeg);
        } catch (Refusal refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
