package quxiang.web.kit.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows that were ticked (q:tick), as the address of the page that takes them says. */
@RequestScoped
public class TickedRows {

    /** The name of the boxes. */
    public static final String PARAMETER = "ticked";

    private final Set<Long> ids = new LinkedHashSet<>();

    /** For the container's proxy. */
    protected TickedRows() {}

    @Inject
    public TickedRows(HttpServletRequest request) {
        String[] values = request.getParameterValues(PARAMETER);
        for (String value : values == null ? new String[0] : values) {
            if (value.matches("\\d{1,18}")) {
                ids.add(Long.valueOf(value));
            }
        }
    }

    /** The ids of rows that a dialog was told, separated by commas. */
    public static Set<Long> ids(String told) {
        return Stream.of(told == null ? new String[0] : told.split(",", -1))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    /** The ids of the ticked rows. What comes from the browser: whose rows they are is for the use case to check. */
    public Set<Long> ids() {
        return Set.copyOf(ids);
    }
}
