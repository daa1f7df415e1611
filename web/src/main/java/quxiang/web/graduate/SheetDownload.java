package quxiang.web.graduate;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import quxiang.common.Refusal;
import quxiang.placement.ConfirmingPlacement;
import quxiang.placement.SheetFile;
import quxiang.web.kit.file.PdfAnswer;

/** 下载毕业生去向登记信息表: {@code /graduate/sheet?id=…}. Whose it is, the use case checks. */
@WebServlet("/graduate/sheet")
public class SheetDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ConfirmingPlacement confirming;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        if (id == null || !id.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            SheetFile file = confirming.sheet(Long.parseLong(id));
            PdfAnswer.send(response, file.name(), file.bytes());
        } catch (Refusal refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
