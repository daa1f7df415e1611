package quxiang.web.open;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonWriter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import quxiang.account.code.ProofOfWork;

/** Gives a browser the challenge whose solution it sends with the next request. */
@WebServlet("/proof")
public class ProofTask extends HttpServlet {

    @Inject
    private transient ProofOfWork proofs;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = request.getParameter("work");
        response.setContentType("application/json;charset=UTF-8");
        try (JsonWriter writer = Json.createWriter(response.getWriter())) {
            writer.write(proofs.challenge(asked == null || !asked.matches("\\d{1,9}") ? 0 : Long.parseLong(asked)));
        }
    }
}
