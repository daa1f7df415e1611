package quxiang.roster;

import java.util.regex.Pattern;

/** How names of persons are spelled alike, in files and in searches. */
public final class PersonName {

    private static final Pattern BETWEEN_CHINESE = Pattern.compile("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u3000\\u200B\\uFEFF]+");
    private static final Pattern DOTS = Pattern.compile("[\\u2022\\u30FB\\uFF65\\uFF0E\\u2027\\u25CF]");
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}\\p{L}\\p{M}\\u00B7\\u3007 .,'\\u2019()\\-]{1,64}");

    private static final int LONGEST = 64;

    private PersonName() {}

    /**
     * The name as it is kept: spaces, middle dot and full-width letters made uniform. There are no spaces around it and between Chinese
     * characters, the middle dot (·) is the one that GB/T 28039 asks for, and full-width letters are made narrow. {@code null} becomes
     * the empty text.
     */
    public static String tidy(String text) {
        if (text == null) {
            return "";
        }
        if (isPlain(text)) {
            return text;
        }
        StringBuilder narrow = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean wide =
                    c >= '\uFF08' && c <= '\uFF09' || c >= '\uFF21' && c <= '\uFF3A' || c >= '\uFF41' && c <= '\uFF5A';
            narrow.append(wide ? (char) (c - 0xFEE0) : c);
        }
        String spaced = SPACES.matcher(narrow).replaceAll(" ").strip();
        return DOTS.matcher(BETWEEN_CHINESE.matcher(spaced).replaceAll("")).replaceAll("\u00B7");
    }

    /** Whether it is made of the usual Chinese characters alone, as nearly all names are. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '\u4E00' || text.charAt(i) > '\u9FA5') {
                return false;
            }
        }
        return true;
    }

    /** Whether a tidied text can be a name. It may have letters of any script, spaces and the marks that occur in names. */
    public static boolean isName(String tidied) {
        return isPlain(tidied) && tidied.length() <= LONGEST
                || NAME.matcher(tidied).matches();
    }
}
