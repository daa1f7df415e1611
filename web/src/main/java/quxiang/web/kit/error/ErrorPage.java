package quxiang.web.kit.error;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import quxiang.common.Refusal;
import quxiang.web.kit.session.Correlation;
import quxiang.web.kit.session.Language;

/**
 * What the error page says. Somebody who asks for what does not exist or is not theirs is told so; anything that we did not
 * foresee gets an incident number under which the stack trace is in the log, and nowhere else.
 */
@Named
@RequestScoped
public class ErrorPage {

    static final String REFUSAL = "quxiang.refusal";
    static final String ASKED_AGAIN = "account.asked_again";
    static final String INCIDENT = "quxiang.incident";

    private static final Logger LOG = Logger.getLogger(ErrorPage.class.getName());
    private static final Set<Integer> TOLD = Set.of(403, 404, 405, 409, 413);

    private HttpServletRequest request;
    private Language language;

    /** For the container's proxy. */
    protected ErrorPage() {}

    @Inject
    public ErrorPage(HttpServletRequest request, Language language) {
        this.request = request;
        this.language = language;
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (thrown instanceof Throwable throwable && request.getAttribute(INCIDENT) == null) {
            ExceptionClassifier.refusal(throwable)
                    .ifPresentOrElse(
                            refusal -> request.setAttribute(REFUSAL, refusal),
                            () -> request.setAttribute(INCIDENT, log(throwable, request)));
        }
    }

    /** Writes an exception into the log under the request's number, which the person can tell us. */
    public static String log(Throwable thrown, ServletRequest request) {
        String number = Correlation.number(request);
        LOG.log(Level.SEVERE, thrown, () -> "Incident " + number);
        return number;
    }

    /** Ends a request that is no page with the refusal's own sentence and status. */
    public static void answer(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
            throws IOException {
        response.reset();
        request.setAttribute(REFUSAL, refusal);
        response.sendError(status(refusal));
    }

    /** The answer's status for a refusal that ends in an error page. */
    static int status(Refusal refusal) {
        if (refusal.key().endsWith("not_found")) {
            return 404;
        }
        return refusal.key().startsWith("account.not_") ? 403 : 409;
    }

    public String getHeading() {
        return language.texts().getString("kit_mishap.heading." + kind());
    }

    /** One sentence: the refusal's own, else what is meant by the status. */
    public String getSentence() {
        return request.getAttribute(REFUSAL) instanceof Refusal refusal
                ? Refusals.sentence(language.texts(), refusal)
                : language.texts().getString("kit_mishap.sentence." + kind());
    }

    /** Whether the second factor is to be proved before what was refused. */
    public boolean isAskedAgain() {
        return request.getAttribute(REFUSAL) instanceof Refusal refusal
                && refusal.key().equals(ASKED_AGAIN);
    }

    /** The incident's number, or {@code null} when nothing went wrong on our side. */
    public String getIncident() {
        return (String) request.getAttribute(INCIDENT);
    }

    private String kind() {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (status instanceof Integer code && TOLD.contains(code)) {
            return String.valueOf(code);
        }
        return status == null ? "404" : "500";
    }
}
