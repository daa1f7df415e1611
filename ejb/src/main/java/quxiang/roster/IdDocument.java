package quxiang.roster;

import java.util.regex.Pattern;
import quxiang.common.IdNumber;
import quxiang.roster.format.RowFault;

/**
 * The identity document of a graduate. It is mostly the resident ID number, for others a passport or a travel permit of Hong Kong, Macao
 * and Taiwan residents. Which one it is, its pattern says.
 *
 * @param kind what it is
 * @param text the tidied number
 */
public record IdDocument(Kind kind, String text) {

    private static final Pattern RESIDENT = Pattern.compile("[0-9X]{11,}");
    private static final Pattern PERMIT = Pattern.compile("[HM][0-9]{8}([0-9]{2})?|[0-9]{8}|[0-9]{10}[A-Z]?");
    private static final Pattern PASSPORT = Pattern.compile("(?=.*[A-Z])(?=.*[0-9])[A-Z0-9]{6,12}");

    /** What people prove who they are with. */
    public enum Kind {
        /** 居民身份证, also 港澳台居民居住证: 18 characters with a check character. */
        RESIDENT_ID,
        /** 港澳居民来往内地通行证, 台湾居民来往大陆通行证. */
        TRAVEL_PERMIT,
        /** Of any country. */
        PASSPORT
    }

    /** What is wrong with a tidied number, as one of {@link RowFault}, or {@code null}. */
    public static RowFault fault(String tidied) {
        if (RESIDENT.matcher(tidied).matches()) {
            String fault = IdNumber.fault(tidied);
            return fault == null ? null : RowFault.ofIdNumber(fault);
        }
        return isPermit(tidied) || PASSPORT.matcher(tidied).matches() ? null : RowFault.ID_DOCUMENT;
    }

    /** @param tidied a number without {@link #fault} */
    public static IdDocument of(String tidied) {
        if (RESIDENT.matcher(tidied).matches()) {
            return new IdDocument(Kind.RESIDENT_ID, tidied);
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
