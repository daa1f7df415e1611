package quxiang.common.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ST_Xstring: how spreadsheets write characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
final class EscapedText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private EscapedText() {}

    /** The text that was meant; {@code _x005F_} stands for the underscore of what only looks escaped. */
    static String of(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher matcher = ESCAPED.matcher(text);
        StringBuilder meant = new StringBuilder(text.length());
        int end = 0;
        while (matcher.find()) {
            meant.append(text, end, matcher.start()).append((char) Integer.parseInt(matcher.group(1), 16));
            end = matcher.end();
        }
        return meant.append(text, end, text.length()).toString();
    }
}
