package quxiang.roster.format;

import java.util.Locale;

/** Why a row of a roster file is not taken. The sentence for the school is {@code refusal.roster.row.<fault>} in the bundles. */
public enum RowFault {
    REQUIRED,
    NO_NUMBER,
    MANGLED,
    CELL_ERROR,
    TOO_LONG,
    NAME,
    ID_LENGTH,
    ID_CHARACTER,
    ID_REGION,
    ID_BIRTHDAY,
    ID_CHECK_DIGIT,
    ID_DOCUMENT,
    OTHER_SCHOOL,
    CODE_UNKNOWN,
    CODE_AND_NAME,
    NUMBER_CHARACTERS,
    DATE,
    MONTH_LOST,
    DOCUMENT_KIND,
    MOBILE,
    MAIL,
    OTHER_COHORT,
    DATES_ORDER,
    SAME_NUMBER_TWICE,
    SAME_ID_TWICE,
    ID_TAKEN,
    NUMBER_TAKEN;

    /** The key of the sentence, as a {@link quxiang.common.Refusal} has it. */
    public String key() {
        return "roster.row." + name().toLowerCase(Locale.ROOT);
    }

    public static RowFault ofIdNumber(String refusal) {
        return switch (refusal) {
            case "id_number.length" -> ID_LENGTH;
            case "id_number.character" -> ID_CHARACTER;
            case "id_number.region" -> ID_REGION;
            case "id_number.birthday" -> ID_BIRTHDAY;
            case "id_number.check_digit" -> ID_CHECK_DIGIT;
            default -> throw new IllegalArgumentException(refusal);
        };
    }
}
