package quxiang.web.kit.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;

/** What the address asks a list for. Nonsense in it asks for nothing. */
@RequestScoped
public class ListParameters {

    private HttpServletRequest request;

    /** For the container's proxy. */
    protected ListParameters() {}

    @Inject
    public ListParameters(HttpServletRequest request) {
        this.request = request;
    }

    /** A text, or {@code null}. */
    public String text(String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** A day, or {@code null}. */
    public LocalDate day(String name) {
        String value = text(name);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A constant by its name, or {@code null}. */
    public <E extends Enum<E>> E constant(Class<E> type, String name) {
        String value = text(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElse(null);
    }
}
