package quxiang.web.centre;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import quxiang.common.Refusal;
import quxiang.employer.platform.PlatformTemplate;
import quxiang.employer.remittance.RemittanceList;
import quxiang.intake.IntakeReports;
import quxiang.school.imports.SchoolTemplate;
import quxiang.transfer.OfficeTemplate;
import quxiang.web.kit.session.Language;

/** The centre's downloads: payment files, refused rows, templates of its tables. */
@WebServlet({
    "/centre/payment-file",
    "/centre/intake-refused",
    "/centre/employer-template",
    "/centre/office-template",
    "/centre/school-template"
})
public class CentreFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private transient RemittanceList remittances;

    @Inject
    private transient IntakeReports reports;

    @Inject
    private transient PlatformTemplate template;

    @Inject
    private transient OfficeTemplate offices;

    @Inject
    private transient SchoolTemplate schools;

    @Inject
    private transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        try {
            switch (request.getServletPath()) {
                case "/centre/employer-template" -> send(response, XLSX, "用人单位导入模板.xlsx", template.xlsx());
                case "/centre/office-template" ->
                    send(response, XLSX, "人才服务机构导入模板.xlsx", offices.xlsx(language.getLocale()));
                case "/centre/school-template" ->
                    send(response, XLSX, "院校导入模板.xlsx", schools.xlsx(language.getLocale()));
                case "/centre/payment-file" ->
                    send(
                            response,
                            "text/csv;charset=UTF-8",
                            "payments-%06d.csv".formatted(number(id)),
                            remittances.download(number(id)));
                default -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    reports.download(number(id), language.getLocale(), out);
                    send(response, XLSX, "未处理的行-" + id + ".xlsx", out.toByteArray());
                }
            }
        } catch (Refusal refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static long number(String id) {
        if (id == null || !id.matches("\\d{1,18}")) {
            throw new Refusal("intake.not_found");
        }
        return Long.parseLong(id);
    }

    private static void send(HttpServletResponse response, String type, String name, byte[] bytes) throws IOException {
        response.setContentType(type);
        response.setHeader("Cache-Control", "private, no-store");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + encoded);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
