package quxiang.common;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The one folding of names: how they are kept, and when two are the same.
 *
 * <p>People, schools, units and headers have names. Keyboards, scanners, PDF files and old encodings spell one character
 * in many ways that look alike: radicals for the characters that they are (Unicode's EquivalentUnifiedIdeograph),
 * compatibility ideographs, the private use of GBK,
 * full-width letters, the dots of other scripts, variation selectors, and characters that cannot be seen at all.
 */
public final class FoldedText {

    /** The ideographs that U+2E80 to U+2EF3 are radicals of. */
    private static final String RADICALS =
            "\u2E80\u5382\u4E5B\u4E5A\u4E59\u4EBB\u5182\uD841\uDE28\u5200\u5202\u535C\u353E\u5C0F\u5C0F\u5140"
                    + "\u5C23\u5C22\uD846\uDFC2\u5DF3\u5E7A\u5F51\u5F50\u5FC4\u5FC3\u624C\u6535\u2E9A\u65E1\u65E5\u6708"
                    + "\u6B7A\u6BCD\u6C11\u6C35\u6C3A\u706C\u722B\u722B\u4E2C\u725B\u72AD\u738B\uD853\uDD14\u76EE\u793A"
                    + "\u793B\uD856\uDED7\u7CF9\u7E9F\u7F53\u7F52\u34C1\u5197\uD858\uDE6B\u7F8A\uD858\uDF4C\uD858\uDF4B"
                    + "\u8002\u8080\u807F\u8089\uD85A\uDD51\u8279\u8279\u8279\u864E\u8864\u8980\u897F\u89C1\u89D2"
                    + "\uD85E\uDCB2\u8BA0\u8D1D\uD85F\uDFB7\u8F66\u8FB6\u8FB6\u8FB6\u9091\u9485\u9577\u9578\u957F\u95E8"
                    + "\uD863\uDE0F\u961D\u96E8\u9752\u97E6\u9875\u98CE\u98DE\u98DF\uD865\uDE7F\u98E0\u9963\uD866\uDC10"
                    + "\u9A6C\u9AA8\u9B3C\u9C7C\u9E1F\u5364\u9EA6\u9EC4\u9EFE\u6589\u9F50\u6B6F\u9F7F\u7ADC\u9F99\u9F9C"
                    + "\u4E80\u9F9F";

    /** What U+E815 to U+E864 stand for in files that were written in GBK (GB 18030-2022, table D.2). */
    private static final String PRIVATE =
            "\u5382\uD840\uDC87\uD840\uDC89\uD840\uDCCC\u4E59\u3473\u3447\u5200\u353E\u9FB4\u359E\u361A\u360E"
                    + "\u5C0F\u5FC3\u396E\u3918\u9FB5\u39CF\u39DF\u3A73\u39D0\u9FB6\u9FB7\u3B4E\u3C6E\u3CE0\u725B"
                    + "\uD845\uDDD7\u9FB8\uD853\uDD14\u4056\u415F\uD856\uDED7\u4337\u34C1\u7F8A\uD858\uDF4C\uD84A\uDD8F"
                    + "\u43B1\u43AC\u807F\u43DD\u44D6\u4661\u464C\u9FB9\u4723\u4729\u477C\u478D\uD85F\uDFB7\u4947\u497A"
                    + "\u497D\u4982\u4983\u4985\u4986\u499F\u499B\u49B7\u49B6\u9FBA\uD850\uDDFE\u4CA3\u4C9F\u4CA0\u4CA1"
                    + "\u4C77\u4CA2\u4D13\u4D14\u4D15\u4D16\u4D17\u4D18\u4D19\u4DAE\u9FBB";

    private static final int FIRST_RADICAL = 0x2E80;
    private static final int FIRST_PRIVATE = 0xE815;
    private static final int TO_NARROW = 0xFEE0;

    /** The dot between the parts of a name, as GB/T 28039 asks for it. */
    private static final int DOT = 0xB7;

    private static final String DOTS =
            "\u2022\u2027\u2219\u22C5\u30FB\uFF65\u25CF\u2024\u0387\u1427\u16EB\u2E31\u2E33\u318D\u26AB\u2B24";
    /** Dots where they stand between ideographs, full stops elsewhere. */
    private static final String STOPS = ".\u3002\uFF61";

    private static final String APOSTROPHES = "\u2018\u2019\u02BC\u2032\u00B4`";
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE63";
    private static final String BRACKETS = "\u3014(\u3015)\u3010(\u3011)[(])\uFE59(\uFE5A)\uFE35(\uFE36)";

    private FoldedText() {}

    /**
     * The text as it is kept. Each character is as it is usually spelled, nothing is invisible, one space stands where
     * there were some, and none between ideographs. {@code null} becomes the empty text.
     */
    public static String of(String text) {
        if (text == null) {
            return "";
        }
        return isPlain(text) ? text : dotted(spaced(unified(text)));
    }

    /** A text that is no name, as it is kept: its spaces and brackets are its own. {@code null} stays so. */
    public static String shown(String text) {
        if (text == null || isPlain(text)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isInvisible(c)).forEach(c -> {
            if (c >= FIRST_RADICAL && c <= 0x2FD5 || c >= FIRST_PRIVATE && c <= 0xE864) {
                append(kept, c);
            } else {
                kept.appendCodePoint(c);
            }
        });
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    /** What two spellings of one name have in common; only for comparing. */
    public static String key(String text) {
        String folded = of(text);
        if (isPlain(folded)) {
            return folded;
        }
        StringBuilder key = new StringBuilder(folded.length());
        folded.toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(c -> c != ' ')
                .map(c -> APOSTROPHES.indexOf(c) >= 0 ? '\'' : DASHES.indexOf(c) >= 0 ? '-' : bracket(c))
                .forEach(key::appendCodePoint);
        return Normalizer.normalize(key, Normalizer.Form.NFC);
    }

    /** Whether two spellings mean the same name. */
    public static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    /** Whether it is made of the usual Chinese characters alone, as nearly all names are. */
    public static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '\u4E00' || text.charAt(i) > '\u9FA5') {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a character is an ideograph. It may be one that Unicode got after this platform was made: the planes 2
     * and 3 hold nothing else.
     */
    public static boolean isIdeograph(int character) {
        return Character.isIdeographic(character) || character >= 0x20000 && character <= 0x3FFFD;
    }

    /** Whether nobody can see a character: it only tells programs how to show its neighbours. */
    public static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT
                || c >= 0xFE00 && c <= 0xFE0F
                || c >= 0xE0000 && c <= 0xE0FFF
                || c >= 0x180B && c <= 0x180F
                || c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x3164
                || c == 0xFFA0;
    }

    private static String unified(String text) {
        StringBuilder unified = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !isInvisible(c))
                .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) ? ' ' : c)
                .forEach(c -> append(unified, c));
        return Normalizer.normalize(unified, Normalizer.Form.NFC);
    }

    private static void append(StringBuilder text, int c) {
        if (c >= 0xFF01 && c <= 0xFF5E) {
            text.append((char) (c - TO_NARROW));
        } else if (c >= 0x2F00 && c <= 0x2FD5) {
            text.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
        } else if (c >= FIRST_RADICAL && c <= 0x2EF3) {
            text.appendCodePoint(
                    RADICALS.codePoints().skip(c - FIRST_RADICAL).findFirst().orElse(c));
        } else if (c >= FIRST_PRIVATE && c <= 0xE864) {
            text.appendCodePoint(
                    PRIVATE.codePoints().skip(c - FIRST_PRIVATE).findFirst().orElse(c));
        } else if (DOTS.indexOf(c) >= 0) {
            text.append((char) DOT);
        } else {
            text.appendCodePoint(c);
        }
    }

    /** Without spaces at the ends, beside dots and between ideographs; elsewhere one is enough. */
    private static String spaced(String text) {
        StringBuilder spaced = new StringBuilder(text.length());
        boolean space = false;
        for (int c : text.codePoints().toArray()) {
            if (c == ' ') {
                space = spaced.length() > 0;
                continue;
            }
            if (space && !(isTight(spaced.codePointBefore(spaced.length())) && isTight(c))) {
                spaced.append(' ');
            }
            space = false;
            spaced.appendCodePoint(c);
        }
        return spaced.toString();
    }

    private static boolean isTight(int c) {
        return isIdeograph(c) || c == DOT || c == '(' || c == ')';
    }

    private static String dotted(String text) {
        int[] characters = text.codePoints().toArray();
        for (int i = 1; i + 1 < characters.length; i++) {
            if (STOPS.indexOf(characters[i]) >= 0 && isIdeograph(characters[i - 1]) && isIdeograph(characters[i + 1])) {
                characters[i] = DOT;
            }
        }
        return new String(characters, 0, characters.length);
    }

    private static int bracket(int c) {
        int place = BRACKETS.indexOf(c);
        return place >= 0 && place % 2 == 0 ? BRACKETS.charAt(place + 1) : c;
    }
}
