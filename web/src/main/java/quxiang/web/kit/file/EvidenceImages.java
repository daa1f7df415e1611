package quxiang.web.kit.file;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import quxiang.common.Refusal;
import quxiang.destination.DeclaringDestinations;
import quxiang.destination.RegisteringDestinations;
import quxiang.roster.correction.AnsweringObjections;
import quxiang.roster.correction.ConfirmingFacts;
import quxiang.signing.paper.AnsweringNamedSignings;
import quxiang.signing.paper.DeclaringPaperSignings;
import quxiang.signing.paper.ReviewingPaperSignings;
import quxiang.signing.review.SeeingVoidEvidence;

/**
 * Images that prove destinations, objections, agreements on paper, or 作废. For its graduate and its
 * school, of agreements also for the unit that they name; of 作废, for its school and the centre. Whose it is, the use cases check.
 */
@WebServlet({
    "/employer/stamped",
    "/graduate/stamped",
    "/school/stamped",
    "/graduate/evidence",
    "/school/evidence",
    "/school/void-evidence",
    "/centre/void-evidence"
})
public class EvidenceImages extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DeclaringDestinations declaring;

    @Inject
    private transient RegisteringDestinations registering;

    @Inject
    private transient SeeingVoidEvidence voided;

    @Inject
    private transient DeclaringPaperSignings papers;

    @Inject
    private transient AnsweringNamedSignings named;

    @Inject
    private transient ReviewingPaperSignings reviewingPapers;

    @Inject
    private transient ConfirmingFacts confirming;

    @Inject
    private transient AnsweringObjections answering;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            byte[] jpeg = image(request.getServletPath(), request);
            response.setContentType("image/jpeg");
            response.setHeader("Cache-Control", "private, no-store");
            response.setContentLength(jpeg.length);
            response.getOutputStream().write(jpeg);
        } catch (Refusal refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private byte[] image(String path, HttpServletRequest request) {
        if (path.endsWith("/void-evidence")) {
            return voided.image(number(request, "id"), (int) number(request, "n"));
        }
        boolean own = path.startsWith("/graduate");
        if (path.endsWith("/stamped")) {
            long signing = number(request, "id");
            int page = number(request);
            if (path.startsWith("/employer")) {
                return named.page(signing, page);
            }
            return own ? papers.page(signing, page) : reviewingPapers.page(signing, page);
        }
        if (request.getParameter("objection") != null) {
            long objection = number(request, "objection");
            return own ? confirming.evidence(objection) : answering.evidence(objection);
        }
        long destination = number(request, "id");
        int image = number(request);
        return own ? declaring.evidence(destination, image) : registering.evidence(destination, image);
    }

    /** Which of several images; the first unless said. */
    private static int number(HttpServletRequest request) {
        return request.getParameter("n") == null ? 1 : (int) number(request, "n");
    }

    private static long number(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        if (text == null || !text.matches("\\d{1,18}")) {
            throw new Refusal("destination.not_found");
        }
        return Long.parseLong(text);
    }
}
