package quxiang.web.employer;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import quxiang.employer.KeepingTyped;
import quxiang.employer.TypedPage;

/** Takes what is typed into the pages of 身份认证 while it is typed. Codes and files are not kept. */
@WebServlet("/employer/typed")
public class KeepingTypedPage extends HttpServlet {

    @Inject
    private transient KeepingTyped keeping;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<TypedPage> page = Arrays.stream(TypedPage.values())
                .filter(one -> one.name().equals(request.getParameter("typed")))
                .findFirst();
        if (page.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        keeping.keep(
                page.get(),
                TypedFields.body(
                        request.getParameterMap(),
                        name -> name.endsWith(":input")
                                        && !name.toLowerCase(Locale.ROOT).contains("code:")
                                || name.endsWith(":creditCode:input")));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
