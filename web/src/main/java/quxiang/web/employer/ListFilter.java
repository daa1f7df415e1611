package quxiang.web.employer;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import quxiang.common.IdNumber;
import quxiang.common.crypto.Seal;
import quxiang.web.kit.list.Links;

/**
 * Takes the filter of a list by POST and leads to the list's address. The ID number goes no further than here: what stands in the address
 * is its keyed hash, by which the list finds it, so that no log and no history holds the number.
 */
@WebServlet("/employer/filter")
public class ListFilter extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Seal seal;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> parameters = new TreeMap<>();
        request.getParameterMap().forEach((sent, values) -> {
            String name = sent.replaceFirst("_input$", "");
            if (name.matches("[a-z]{1,20}") && !values[0].isBlank()) {
                parameters.put(name, values[0].strip());
            }
        });
        String page = parameters.remove("page");
        String hash = seal.hashToFindOrNull(IdNumber.tidy(request.getParameter("idNumber")));
        if (hash != null) {
            parameters.put("holder", hash);
        }
        String query = parameters.entrySet().stream()
                .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String list =
                Links.isOurs(page) && page.matches("/employer/[a-z]+\\.xhtml") ? page : "/employer/favorites.xhtml";
        response.sendRedirect(request.getContextPath() + list + (query.isEmpty() ? "" : "?" + query));
    }
}
