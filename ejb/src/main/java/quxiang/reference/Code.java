package quxiang.reference;

import java.io.Serializable;
import java.util.Locale;

/**
 * A row of a code table.
 *
 * @param name in Chinese
 * @param nameEn in English
 * @param parent the code that it belongs to, of this table or of another one, or {@code null}
 */
public record Code(String code, String name, String nameEn, String parent) implements Serializable {

    /** The name in a language. */
    public String name(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) && nameEn != null ? nameEn : name;
    }
}
