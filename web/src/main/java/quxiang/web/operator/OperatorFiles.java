package quxiang.web.operator;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import quxiang.job.history.JobHistory;
import quxiang.job.history.RunRow;
import quxiang.statistics.RejectedRows;
import quxiang.web.kit.file.SheetAnswer;
import quxiang.web.kit.session.Language;

/** The rows that a run refused, as xlsx: where and why. */
@WebServlet("/operator/rejected")
public class OperatorFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient JobHistory history;

    @Inject
    private transient RejectedRows rejected;

    @Inject
    private transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        Optional<RunRow> run =
                id == null || !id.matches("\\d{1,18}") ? Optional.empty() : history.find(Long.parseLong(id));
        if (run.isEmpty() || rejected.count(run.get().job(), run.get().subject()) == 0) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        SheetAnswer.begin(response, "被拒绝的行-" + run.get().id() + ".xlsx");
        rejected.download(run.get().job(), run.get().subject(), language.getLocale(), response.getOutputStream());
    }
}
