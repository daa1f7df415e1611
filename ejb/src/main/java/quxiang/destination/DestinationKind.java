package quxiang.destination;

import java.util.List;
import java.util.Locale;

/**
 * A way after graduation that can be registered, with what it asks for.
 *
 * <p>It is valid for some time: a row of a table.
 *
 * @param kind its key
 * @param code of the code table 毕业去向; several kinds may have the same
 * @param placeIs where to, said more exactly for this kind; {@code null} when it is not asked
 * @param proofIs what has to be photographed, or {@code null} when nothing is proved
 * @param checkIs what the school looks at
 * @param fields what else is asked, in order
 */
public record DestinationKind(
        String kind,
        String code,
        String name,
        String nameEn,
        String placeIs,
        String placeIsEn,
        boolean placeRequired,
        String proofIs,
        String proofIsEn,
        boolean proofRequired,
        String checkIs,
        String checkIsEn,
        List<AskedField> fields) {

    public DestinationKind {
        fields = List.copyOf(fields);
    }

    /** Its name in a language. */
    public String name(Locale locale) {
        return in(locale, name, nameEn);
    }

    /** Where to, said more exactly; {@code null} when it is not asked. */
    public String placeIs(Locale locale) {
        return in(locale, placeIs, placeIsEn);
    }

    /** What has to be photographed, or {@code null}. */
    public String proofIs(Locale locale) {
        return in(locale, proofIs, proofIsEn);
    }

    /** What the school looks at. */
    public String checkIs(Locale locale) {
        return in(locale, checkIs, checkIsEn);
    }

    /** Whether it ends open letters. Who looks for work, or prepares for further study, can still be asked. */
    public boolean isFound() {
        return !DestinationFacts.WAITING.contains(code);
    }

    private static String in(Locale locale, String chinese, String english) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english : chinese;
    }
}
