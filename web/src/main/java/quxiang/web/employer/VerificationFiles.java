package quxiang.web.employer;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import quxiang.common.Refusal;
import quxiang.employer.verification.AuthorizationLetterTemplate;
import quxiang.employer.verification.DocumentKind;
import quxiang.employer.verification.SeeingDocuments;

/** The files of a verification: an uploaded image, 下载模板 and 查看示例. Whose image it is, the use case checks. */
@WebServlet({"/employer/proof", "/centre/proof", "/employer/letter-template", "/employer/sample"})
public class VerificationFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SeeingDocuments proofs;

    @Inject
    private transient AuthorizationLetterTemplate template;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().endsWith("letter-template")) {
            String name = URLEncoder.encode("网签授权书.pdf", StandardCharsets.UTF_8);
            response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
            send(response, "application/pdf", template.pdf());
        } else if (request.getServletPath().endsWith("sample")) {
            boolean licence = "licence".equals(request.getParameter("of"));
            send(response, "image/jpeg", template.sample(licence ? DocumentKind.LICENCE : DocumentKind.LETTER));
        } else {
            proof(request, response);
        }
    }

    private void proof(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        if (id == null || !id.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(response, "image/jpeg", proofs.see(Long.parseLong(id)));
        } catch (Refusal refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(HttpServletResponse response, String type, byte[] bytes) throws IOException {
        response.setContentType(type);
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
