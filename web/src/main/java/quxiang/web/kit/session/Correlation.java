package quxiang.web.kit.session;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import java.security.SecureRandom;
import org.jboss.logging.MDC;

/**
 * Gives each request a correlation number. It stands in every line that the request writes into the log (as
 * {@code request}), in the answer's {@code X-Request-Id}, and on the error page as the incident's number.
 */
@WebListener
public class Correlation implements ServletRequestListener {

    private static final String NAME = "request";
    private static final String ATTRIBUTE = Correlation.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int HALF = 4;

    /** The request's number: letters that are told apart on the telephone. */
    public static String number(ServletRequest request) {
        return String.valueOf(request.getAttribute(ATTRIBUTE));
    }

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        StringBuilder number = new StringBuilder(2 * HALF + 1);
        for (int i = 0; i < 2 * HALF; i++) {
            number.append(i == HALF ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        event.getServletRequest().setAttribute(ATTRIBUTE, number.toString());
        MDC.put(NAME, number.toString());
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        MDC.remove(NAME);
    }
}
