package quxiang.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import quxiang.agreement.AgreementFile;
import quxiang.agreement.DownloadingAgreements;
import quxiang.common.Refusal;
import quxiang.web.kit.file.PdfAnswer;

/** 下载电子就业协议书, for the three parties: {@code /agreement?id=…}. Whose it is, the use case checks. */
@WebServlet("/agreement")
public class AgreementDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DownloadingAgreements downloading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        if (id == null || !id.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            AgreementFile file = downloading.download(Long.parseLong(id));
            PdfAnswer.send(response, file.name(), file.bytes());
        } catch (Refusal refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
