package quxiang.roster;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import quxiang.common.FoldedText;
import quxiang.common.IdNumber;
import quxiang.roster.format.RowFault;

/**
 * The identity document of a graduate. It is mostly the resident ID number, for others a passport or a travel permit of Hong Kong, Macao
 * and Taiwan residents. Which one it is, its pattern says,
 * where nobody else does.
 *
 * @param kind what it is
 * @param text the tidied number
 */
public record IdDocument(Kind kind, String text) {

    private static final Pattern RESIDENT = Pattern.compile("[0-9X]{11,}");
    private static final Pattern PERMIT = Pattern.compile("[HM][0-9]{8}([0-9]{2})?|[0-9]{8}|[0-9]{10}[A-Z]?");
    /** 外国人永久居留身份证 as it was before 2023: the country and twelve digits. */
    private static final Pattern RESIDENCE_CARD = Pattern.compile("[A-Z]{3}[0-9]{12}");

    private static final Pattern PASSPORT =
            Pattern.compile("(?=.*[A-Z])(?=.*[0-9])[A-Z0-9]{6,12}|[0-9]{6,9}|[A-Z](?=.*[0-9])[A-Z0-9]{5,16}");
    private static final Pattern SAID_PASSPORT = Pattern.compile("[A-Z0-9]{5,17}");

    /** What people prove who they are with. */
    public enum Kind {
        /** 居民身份证, also 港澳台居民居住证 and 外国人永久居留身份证: 18 characters with a check character. */
        RESIDENT_ID("居民身份证", "身份证", "中华人民共和国居民身份证", "港澳台居民居住证", "居住证"),
        /** 港澳居民来往内地通行证, 台湾居民来往大陆通行证. */
        TRAVEL_PERMIT("港澳居民来往内地通行证", "台湾居民来往大陆通行证", "港澳通行证", "台胞证", "通行证", "回乡证"),
        /** 外国人永久居留身份证 of the older kind. */
        RESIDENCE_CARD("外国人永久居留身份证", "外国人永久居留证", "永久居留证", "永居证"),
        /** Of any country. */
        PASSPORT("护照", "外国护照", "中国护照");

        private final List<String> names;

        Kind(String... names) {
            this.names = List.of(names);
        }

        /** The kind that a file names, or empty. */
        public static Optional<Kind> named(String text) {
            String key = FoldedText.key(text);
            return Stream.of(values()).filter(kind -> kind.names.contains(key)).findFirst();
        }
    }

    /** What is wrong with a tidied number, as one of {@link RowFault}, or {@code null}. */
    public static RowFault fault(String tidied) {
        return fault(tidied, null);
    }

    /** The same of a number of which somebody says what it is. @param said {@code null} when nobody does */
    public static RowFault fault(String tidied, Kind said) {
        boolean other = said == Kind.PASSPORT && SAID_PASSPORT.matcher(tidied).matches()
                || said == Kind.TRAVEL_PERMIT && isPermit(tidied);
        if (other) {
            return null;
        }
        if (said == Kind.RESIDENT_ID || RESIDENT.matcher(tidied).matches()) {
            String fault = IdNumber.fault(tidied);
            return fault == null ? null : RowFault.ofIdNumber(fault);
        }
        boolean card = RESIDENCE_CARD.matcher(tidied).matches();
        boolean right = said == null
                ? card || isPermit(tidied) || PASSPORT.matcher(tidied).matches()
                : card && said == Kind.RESIDENCE_CARD;
        return right ? null : RowFault.ID_DOCUMENT;
    }

    /** @param tidied a number without {@link #fault} */
    public static IdDocument of(String tidied) {
        return of(tidied, null);
    }

    /** The same of a number of which somebody says what it is. @param said {@code null} when nobody does */
    public static IdDocument of(String tidied, Kind said) {
        boolean resident = RESIDENT.matcher(tidied).matches() && IdNumber.fault(tidied) == null;
        if (said != null && !(said == Kind.RESIDENCE_CARD && resident)) {
            return new IdDocument(said, tidied);
        }
        if (resident) {
            return new IdDocument(Kind.RESIDENT_ID, tidied);
        }
        if (RESIDENCE_CARD.matcher(tidied).matches()) {
            return new IdDocument(Kind.RESIDENCE_CARD, tidied);
        }
        return new IdDocument(isPermit(tidied) ? Kind.TRAVEL_PERMIT : Kind.PASSPORT, tidied);
    }

    private static boolean isPermit(String tidied) {
        return PERMIT.matcher(tidied).matches();
    }

    /** The masked form, in which it may be shown. It has four characters at each end of a resident ID, two of any other. */
    public String masked() {
        if (kind == Kind.RESIDENT_ID) {
            return text.substring(0, 4) + "**********" + text.substring(14);
        }
        return text.substring(0, 2) + "*".repeat(text.length() - 4) + text.substring(text.length() - 2);
    }

    /** Masked, so that no log can hold the number. */
    @Override
    public String toString() {
        return masked();
    }
}
