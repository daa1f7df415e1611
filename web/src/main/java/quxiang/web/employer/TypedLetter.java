package quxiang.web.employer;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields of 签约邀请函 as a browser sent them for the draft: {@code letter:title:input=…&favorites=1,2}. */
final class TypedLetter {

    private final Map<String, String> fields = new HashMap<>();

    TypedLetter(String body) {
        for (String pair : body.split("&")) {
            int middle = pair.indexOf('=');
            if (middle > 0) {
                fields.put(decoded(pair.substring(0, middle)), decoded(pair.substring(middle + 1)));
            }
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The favourites that it was for. */
    List<Long> favorites() {
        return Arrays.stream(fields.getOrDefault("favorites", "").split(","))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    /** What was typed, or {@code null} for nothing. */
    String text(String field) {
        String value = fields.get("letter:" + field + ":input");
        return value == null || value.isBlank() ? null : value;
    }

    Integer number(String field) {
        String value = text(field);
        return value != null && value.strip().matches("\\d{1,9}") ? Integer.valueOf(value.strip()) : null;
    }

    LocalDate day(String field) {
        try {
            return text(field) == null ? null : LocalDate.parse(text(field));
        } catch (DateTimeParseException halfTyped) {
            return null;
        }
    }

    boolean isTicked(String field) {
        return text(field) != null;
    }
}
