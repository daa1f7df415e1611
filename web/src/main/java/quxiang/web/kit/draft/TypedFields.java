package quxiang.web.kit.draft;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The fields of a form as a browser sent them while they were typed. For example
 * {@code letter:title=…&favorites=1,2}.
 */
public final class TypedFields {

    /** What stands behind a field's id: a component may have an input of its own inside; the last was so once. */
    private static final List<String> ENDS_OF_NAMES = List.of("", "_input", ":input");

    private final Map<String, String> fields = new HashMap<>();

    public TypedFields(String body) {
        for (String pair : body.split("&")) {
            int middle = pair.indexOf('=');
            if (middle > 0) {
                fields.put(decoded(pair.substring(0, middle)), decoded(pair.substring(middle + 1)));
            }
        }
    }

    /** What to keep of a request: the first value of each parameter that is wanted. */
    public static String body(Map<String, String[]> parameters, Predicate<String> wanted) {
        return parameters.entrySet().stream()
                .filter(field -> wanted.test(field.getKey()))
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()[0]))
                .collect(Collectors.joining("&"));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What a parameter held, or {@code null}. */
    public String raw(String name) {
        return fields.get(name);
    }

    /**
     * What stood in a field.
     *
     * @param field its client id
     * @param otherwise when the field was not on the page
     * @return {@code null} for an empty one
     */
    public String text(String field, String otherwise) {
        String value = ENDS_OF_NAMES.stream()
                .map(end -> fields.get(field + end))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (value == null) {
            return otherwise;
        }
        return value.isBlank() ? null : value;
    }
}
