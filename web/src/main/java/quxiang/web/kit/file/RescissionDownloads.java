package quxiang.web.kit.file;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import quxiang.agreement.AgreementFile;
import quxiang.agreement.rescission.DownloadingRescissionPapers;
import quxiang.agreement.rescission.RescissionPaperKind;
import quxiang.common.Refusal;
import quxiang.signing.rescission.FilePurpose;
import quxiang.signing.rescission.RescissionFiles;
import quxiang.signing.rescission.SeeingRescissions;

/**
 * What goes with the latest rescission of a signing. Whose it is, the use cases check.
 *
 * <p>{@code rescission-file?id=…&purpose=PAGE&n=1} is a page or a letter, {@code rescission-paper?id=…&kind=FORM} the form or the proof.
 */
@WebServlet({
    "/employer/rescission-file",
    "/graduate/rescission-file",
    "/school/rescission-file",
    "/employer/rescission-paper",
    "/graduate/rescission-paper",
    "/school/rescission-paper"
})
public class RescissionDownloads extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SeeingRescissions seeing;

    @Inject
    private transient DownloadingRescissionPapers downloading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            long signing = number(request.getParameter("id"));
            if (request.getServletPath().endsWith("-paper")) {
                AgreementFile file = downloading.download(
                        signing,
                        constant(
                                RescissionPaperKind.values(), request.getParameter("kind"), RescissionPaperKind.PROOF));
                PdfAnswer.send(response, file.name(), file.bytes());
            } else {
                send(response, file(request, signing), signing);
            }
        } catch (Refusal refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private RescissionFiles.Shown file(HttpServletRequest request, long signing) {
        String n = request.getParameter("n");
        return seeing.file(
                signing,
                constant(FilePurpose.values(), request.getParameter("purpose"), FilePurpose.LETTER),
                n == null ? 1 : (int) number(n));
    }

    /** A stranger's PDF is never shown in a page of ours, only kept. */
    private static void send(HttpServletResponse response, RescissionFiles.Shown shown, long signing)
            throws IOException {
        if (!shown.media().startsWith("image/")) {
            PdfAnswer.send(response, "letter-" + signing + ".pdf", shown.bytes());
            return;
        }
        response.setContentType(shown.media());
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentLength(shown.bytes().length);
        response.getOutputStream().write(shown.bytes());
    }

    private static <E extends Enum<E>> E constant(E[] all, String name, E usual) {
        return name == null
                ? usual
                : Arrays.stream(all)
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new Refusal("signing.not_found"));
    }

    private static long number(String text) {
        if (text == null || !text.matches("\\d{1,18}")) {
            throw new Refusal("signing.not_found");
        }
        return Long.parseLong(text);
    }
}
