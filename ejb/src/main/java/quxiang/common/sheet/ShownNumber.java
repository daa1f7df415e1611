package quxiang.common.sheet;

import java.math.BigDecimal;

/**
 * A number as its cell shows it (ECMA-376 part 1, 18.8.31), as far as that adds something: zeros in front, zeros behind
 * the point, letters and dashes of a key. What a format would take away, such as decimals, stays; separators of
 * thousands, currencies and units are no part of the number.
 */
final class ShownNumber {

    private static final String KEPT = "[0-9A-Z-]";

    private final StringBuilder whole = new StringBuilder();
    private final StringBuilder fraction = new StringBuilder();
    private final StringBuilder behind = new StringBuilder();
    private boolean point;

    private ShownNumber() {}

    /** @return what is shown, or the number's digits where its format is none that adds something */
    static String of(BigDecimal number, String format) {
        String plain = number.toPlainString();
        if (format == null || format.isEmpty() || number.signum() < 0) {
            return plain;
        }
        ShownNumber shown = new ShownNumber();
        return shown.read(format) ? shown.fill(plain) : plain;
    }

    /** Reads the first section of a format. @return whether it is one of digits */
    private boolean read(String format) {
        boolean digits = false;
        for (int i = 0; i < format.length() && format.charAt(i) != ';'; i++) {
            char c = format.charAt(i);
            switch (c) {
                case '"' -> {
                    int end = format.indexOf('"', i + 1);
                    if (end < 0) {
                        return false;
                    }
                    literal(format.substring(i + 1, end));
                    i = end;
                }
                case '\\' -> {
                    if (i + 1 < format.length()) {
                        literal(format.substring(i + 1, i + 2));
                    }
                    i++;
                }
                case '_', '*' -> i++;
                case '[' -> {
                    int end = format.indexOf(']', i);
                    if (end < 0 || "<>=".indexOf(format.charAt(i + 1)) >= 0) {
                        return false;
                    }
                    i = end;
                }
                case '0', '#', '?' -> {
                    digits = true;
                    (point ? fraction : whole).append(c == '0' ? '0' : '#');
                }
                case '.' -> {
                    if (point) {
                        return false;
                    }
                    point = true;
                }
                case ',' -> {
                    if (i + 1 >= format.length() || "0#?".indexOf(format.charAt(i + 1)) < 0) {
                        return false;
                    }
                }
                case '-' -> literal("-");
                case ' ', '(', ')', '+', '$', '\u00A5', '\uFFE5' -> {}
                default -> {
                    return false;
                }
            }
        }
        return digits;
    }

    /** Capital letters, digits and dashes are kept as characters of their own, so that they are not taken for places of digits. */
    private void literal(String text) {
        StringBuilder to = point ? behind : whole;
        text.chars().filter(c -> String.valueOf((char) c).matches(KEPT)).forEach(c -> to.append((char) (c + LITERAL)));
    }

    private static final int LITERAL = 0xE000;

    private String fill(String plain) {
        int dot = plain.indexOf('.');
        String digits = dot < 0 ? plain : plain.substring(0, dot);
        String decimals = dot < 0 ? "" : plain.substring(dot + 1);
        if (decimals.length() > fraction.length() || whole.length() == 0) {
            return plain;
        }
        StringBuilder filled = new StringBuilder();
        int left = digits.equals("0") ? 0 : digits.length();
        int places = (int) whole.chars().filter(c -> c < LITERAL).count();
        for (int i = whole.length() - 1; i >= 0; i--) {
            char c = whole.charAt(i);
            if (c >= LITERAL) {
                filled.append((char) (c - LITERAL));
                continue;
            }
            places--;
            if (left > 0) {
                filled.append(digits.charAt(--left));
            } else if (c == '0' || whole.substring(0, i).indexOf("0") >= 0) {
                filled.append('0');
            }
            while (places == 0 && left > 0) {
                filled.append(digits.charAt(--left));
            }
        }
        filled.reverse();
        int least = fraction.lastIndexOf("0") + 1;
        String tail = decimals + "0".repeat(Math.max(0, least - decimals.length()));
        if (filled.length() == 0) {
            filled.append('0');
        }
        if (!tail.isEmpty()) {
            filled.append('.').append(tail);
        }
        behind.chars().forEach(c -> filled.append((char) (c - LITERAL)));
        return filled.toString();
    }
}
