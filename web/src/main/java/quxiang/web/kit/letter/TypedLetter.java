package quxiang.web.kit.letter;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import quxiang.web.kit.draft.TypedFields;

/** The fields of 签约邀请函 as a browser sent them for the draft. {@code letter:title=…&favorites=1,2}. */
public final class TypedLetter {

    private final TypedFields fields;
    private final String form;

    public TypedLetter(String body) {
        this(new TypedFields(body), "letter");
    }

    /** The same terms in another form. */
    public TypedLetter(TypedFields fields, String form) {
        this.fields = fields;
        this.form = form;
    }

    /** The favourites that it was for. */
    public List<Long> favorites() {
        String favorites = fields.raw("favorites");
        return Arrays.stream((favorites == null ? "" : favorites).split(","))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    /** What was typed, or {@code null} for nothing. */
    String text(String field) {
        return fields.text(form + ":" + field, null);
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
