package quxiang.common;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import net.sourceforge.pinyin4j.PinyinHelper;

/** The first letters of a Chinese name's syllables. {@code sfdx} for 示范大学. */
public final class PinyinInitials {

    private final String[] letters;

    private PinyinInitials(String[] letters) {
        this.letters = letters;
    }

    /** Those of a name. A character that is read in several ways has a letter for each. */
    public static PinyinInitials of(String name) {
        return new PinyinInitials(
                name.codePoints().mapToObj(PinyinInitials::readings).toArray(String[]::new));
    }

    /** Where in the name letters stand that somebody typed, or -1. */
    public int indexOf(String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        for (int start = 0; start + wanted.length() <= letters.length; start++) {
            if (standsAt(start, wanted)) {
                return start;
            }
        }
        return -1;
    }

    private boolean standsAt(int start, String wanted) {
        for (int i = 0; i < wanted.length(); i++) {
            if (letters[start + i].indexOf(wanted.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String readings(int character) {
        String[] spoken =
                character > Character.MAX_VALUE ? null : PinyinHelper.toHanyuPinyinStringArray((char) character);
        return spoken == null
                ? Character.toString(Character.toLowerCase(character))
                : Arrays.stream(spoken)
                        .map(one -> one.substring(0, 1))
                        .distinct()
                        .collect(Collectors.joining());
    }
}
