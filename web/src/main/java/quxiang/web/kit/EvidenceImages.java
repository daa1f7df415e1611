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

/** The evidence of a destination, for its graduate and its school. Whose it is, the use cases check. */
@WebServlet({"/graduate/evidence", "/school/evidence"})
public class EvidenceImages extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Declaring declaring;

    @Inject
    private transient RegisteringDestinations registering;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        try {
            if (id == null || !id.matches("\\d{1,18}")) {
                throw new Refusal("destination.not_found");
            }
            long destination = Long.parseLong(id);
            byte[] jpeg = request.getServletPath().startsWith("/graduate")
                    ? declaring.evidence(destination)
                    : registering.evidence(destination);
            response.setContentType("image/jpeg");
            response.setHeader("Cache-Control", "private, no-store");
            response.setContentLength(jpeg.length);
            response.getOutputStream().write(jpeg);
        } catch (Refusal refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
