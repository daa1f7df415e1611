package quxiang.web.kit.list;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** What p:autoComplete sends to an address of suggestions, and how it reads them. */
public final class Suggestions {

    /** How many are worth looking through. */
    public static final int MOST = 20;

    private static final int LONGEST = 100;

    private Suggestions() {}

    /** What was typed; empty for nothing and for what is no name. */
    public static String typed(HttpServletRequest request) {
        String typed = request.getParameter("query");
        return typed == null || typed.length() > LONGEST ? "" : typed;
    }

    /** Answers with names. */
    public static void write(HttpServletResponse response, List<String> names) throws IOException {
        JsonArrayBuilder found = Json.createArrayBuilder();
        names.forEach(
                name -> found.add(Json.createObjectBuilder().add("value", name).add("label", name)));
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        try (JsonWriter json = Json.createWriter(response.getWriter())) {
            json.writeObject(Json.createObjectBuilder()
                    .add("suggestions", found)
                    .add("moreAvailable", false)
                    .build());
        }
    }
}
