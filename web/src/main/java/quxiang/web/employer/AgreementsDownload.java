package quxiang.web.employer;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import quxiang.agreement.PackingAgreements;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.web.kit.error.ErrorPage;
import quxiang.web.kit.list.TickedRows;
import quxiang.web.kit.session.Language;

/** 批量下载协议书: a zip of the ticked rows. Whose they are, the use case checks. */
@WebServlet("/employer/agreements")
public class AgreementsDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PackingAgreements packing;

    @Inject
    private transient TickedRows ticked;

    @Inject
    private transient Language language;

    @Inject
    private transient ShanghaiClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Long> ids = ticked.ids().stream().sorted().toList();
        try {
            packing.require(ids);
        } catch (Refusal refusal) {
            ErrorPage.answer(request, response, refusal);
            return;
        }
        response.setContentType("application/zip");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"agreements-" + clock.today().format(DateTimeFormatter.BASIC_ISO_DATE)
                        + ".zip\"");
        packing.pack(ids, language.getLocale(), response.getOutputStream());
    }
}
