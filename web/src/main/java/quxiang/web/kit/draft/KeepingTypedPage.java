package quxiang.web.kit.draft;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quxiang.account.draft.DraftedForm;
import quxiang.account.draft.KeepingFormDrafts;

/** Takes what is typed into long forms while it is typed. One-time codes, ID numbers and files are not kept. */
@WebServlet({"/employer/typed", "/graduate/typed"})
public class KeepingTypedPage extends HttpServlet {

    /** A field of a form: {@code form:company}, or the input within its component, {@code form:industry_input}. */
    private static final Pattern FIELD = Pattern.compile("(\\w+:[A-Za-z]+(?:_[A-Z]+)*)(?:_input)?");

    private static final List<String> UNKEPT =
            List.of(":ID_NUMBER", ":evidence", ":version", ":seen", ":request", ":pages");

    @Inject
    private transient KeepingFormDrafts keeping;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<DraftedForm> page = Arrays.stream(DraftedForm.values())
                .filter(one -> one.name().equals(request.getParameter("typed")))
                .findFirst();
        if (page.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        keeping.keep(page.get(), TypedFields.body(request.getParameterMap(), name -> isKept(page.get(), name)));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static boolean isKept(DraftedForm page, String name) {
        Matcher matcher = FIELD.matcher(name);
        if (!matcher.matches()) {
            return false;
        }
        String field = matcher.group(1);
        if (UNKEPT.stream().anyMatch(field::endsWith)) {
            return false;
        }
        return !field.toLowerCase(Locale.ROOT).endsWith("code")
                || field.endsWith(":creditCode")
                || page == DraftedForm.DESTINATION
                || page == DraftedForm.PAPER
                || page == DraftedForm.RECORDED
                || page == DraftedForm.OBJECTION;
    }
}
