package quxiang.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import quxiang.common.Refusal;
import quxiang.upkeep.own.DownloadingOwnData;
import quxiang.upkeep.own.OwnDataFile;
import quxiang.web.kit.session.Language;

/** The zip of 我的数据: {@code /my-data?ticket=…}. Without a ticket that is good, the page that asks for the password. */
@WebServlet("/my-data")
public class MyDataDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DownloadingOwnData downloading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            OwnDataFile file = downloading.download(request.getParameter("ticket"), Language.of(request));
            response.setContentType("application/zip");
            response.setHeader("Cache-Control", "private, no-store");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
            response.setContentLength(file.bytes().length);
            response.getOutputStream().write(file.bytes());
        } catch (Refusal refusal) {
            response.sendRedirect("/my-data.xhtml");
        }
    }
}
