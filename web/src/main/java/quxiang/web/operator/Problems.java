package quxiang.web.operator;

import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.stream.Stream;
import quxiang.common.Refusal;
import quxiang.common.Words;
import quxiang.web.kit.error.ErrorPage;

/**
 * Answers with errors of a call as {@code application/problem+json} (RFC 9457). The sentence is the one that people
 * read, and its key is for programs.
 */
@Provider
public class Problems implements ExceptionMapper<Throwable> {

    private static final String TYPE = "application/problem+json";
    private static final int DEEPEST = 30;
    private static final int TOO_MANY = 429;

    @Context
    private HttpHeaders headers;

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        String language = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        Refusal refusal = Stream.iterate(thrown, t -> t != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .findFirst()
                .orElse(null);
        if (refusal != null) {
            return answer(refusal, language);
        }
        if (thrown instanceof WebApplicationException web) {
            int status = web.getResponse().getStatus();
            return status == 404
                    ? answer(new Refusal("job.not_found", "-"), language)
                    : problem(status, "http." + status, web.getMessage()).build();
        }
        String incident = ErrorPage.log(thrown, request);
        return problem(500, "incident", words(language).text("job.incident", incident))
                .build();
    }

    /** The answer to a refusal. */
    static Response answer(Refusal refusal, String language) {
        int status = status(refusal.key());
        Response.ResponseBuilder answer =
                problem(status, refusal.key(), words(language).of(refusal));
        if (status == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"jobs\"");
        }
        if (status == TOO_MANY) {
            answer.header(HttpHeaders.RETRY_AFTER, "60");
        }
        return answer.build();
    }

    private static int status(String key) {
        return switch (key) {
            case "job.client.unknown" -> 401;
            case "job.client.scope" -> 403;
            case "job.not_found" -> 404;
            case "job.client.too_fast" -> TOO_MANY;
            default -> key.startsWith("job.parameter") || key.equals("job.body") ? 400 : 409;
        };
    }

    private static Response.ResponseBuilder problem(int status, String code, String detail) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return Response.status(status)
                .type(TYPE + ";charset=UTF-8")
                .entity(Json.createObjectBuilder()
                        .add("type", "about:blank")
                        .add("title", known == null ? "" : known.getReasonPhrase())
                        .add("status", status)
                        .add("code", code)
                        .add("detail", detail)
                        .build());
    }

    private static Words words(String language) {
        return Words.of(language != null && language.startsWith("en") ? Locale.ENGLISH : Words.CHINESE);
    }
}
