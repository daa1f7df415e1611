package quxiang.common;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A resident's ID number (公民身份号码, GB 11643-1999), valid once built. 18 characters, of which the last is the check
 * character of ISO 7064 MOD 11-2. Residence permits of Hong Kong, Macao and Taiwan residents (港澳台居民居住证) are numbered
 * alike, with 81, 82 and 83 in front, and so are those of foreigners (外国人永久居留身份证) with a 9.
 *
 * @param text the 18 characters, the last one possibly a capital X
 */
public record IdNumber(String text) {

    private static final String PROVINCES =
            "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54"
                    + " 61 62 63 64 65 71 81 82 83 ";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    /**
     * @param text what somebody typed or what stood in a file; it is tidied first
     * @throws Refusal {@code id_number.length}, {@code .character}, {@code .region}, {@code .birthday} or {@code .check_digit}
     */
    public IdNumber {
        text = tidy(text);
        String fault = fault(text);
        if (fault != null) {
            throw new Refusal(fault);
        }
    }

    /**
     * Validates a tidied number without an exception. Returns the key of the refusal, or {@code null} for a valid one:
     * in bulk work exceptions cost too much.
     */
    public static String fault(String text) {
        if (text.length() != 18) {
            return "id_number.length";
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return "id_number.character";
            }
            sum += digit * WEIGHTS[i];
        }
        char last = text.charAt(17);
        if (last != 'X' && (last < '0' || last > '9')) {
            return "id_number.character";
        }
        // 外国人永久居留身份证 has a 9 before the province that issued it.
        int province = text.charAt(0) == '9' ? 1 : 0;
        if (!PROVINCES.contains(text.substring(province, province + 2) + " ")) {
            return "id_number.region";
        }
        if (birthdayOf(text) == null) {
            return "id_number.birthday";
        }
        return CHECK_CHARACTERS.charAt(sum % 11) == last ? null : "id_number.check_digit";
    }

    /** The whole number for its first 17 digits: their check character is added. */
    public static String completed(String seventeen) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
        }
        return seventeen + CHECK_CHARACTERS.charAt(sum % 11);
    }

    /**
     * Normalises a number as typed: full-width characters, a small x, spaces, quotes. It undoes what keyboards and
     * spreadsheets do to a number. {@code null} becomes the empty text. It serves every kind of identity document.
     */
    public static String tidy(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder tidied = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\uFF01' && c <= '\uFF5E') {
                c -= '\uFEE0';
            }
            c = switch (c) {
                case '\u00D7', '\u0425', '\u0445' -> 'X';
                default -> Character.toUpperCase(c);
            };
            if (!isNoise(c)) {
                tidied.append(c);
            }
        }
        return tidied.toString();
    }

    private static boolean isNoise(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || Character.isISOControl(c)
                || "'\"`\u2018\u2019\u201C\u201D".indexOf(c) >= 0;
    }

    private static LocalDate birthdayOf(String text) {
        int year = Integer.parseInt(text, 6, 10, 10);
        if (year < 1900 || year > 2100) {
            return null;
        }
        try {
            return LocalDate.of(year, Integer.parseInt(text, 10, 12, 10), Integer.parseInt(text, 12, 14, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The form in which it may be shown: {@code 1101**********1234}. */
    public String masked() {
        return text.substring(0, 4) + "**********" + text.substring(14);
    }

    public LocalDate birthday() {
        return birthdayOf(text);
    }

    /** The sequence number's last digit is even for women. */
    public boolean female() {
        return (text.charAt(16) - '0') % 2 == 0;
    }

    /** Masked, so that no log can hold the number. */
    @Override
    public String toString() {
        return masked();
    }
}
