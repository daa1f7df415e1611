package quxiang.roster;

import quxiang.common.FoldedText;

/** How names of persons are spelled alike, in files and in searches. */
public final class PersonName {

    /** The marks that occur in names, besides letters of any script. */
    private static final String MARKS = "\u00B7\u3007 .,'\u2019()-";

    private static final int LONGEST = 64;

    private PersonName() {}

    /** The name as it is kept, see {@link FoldedText#of}. {@code null} becomes the empty text. */
    public static String tidy(String text) {
        return FoldedText.of(text);
    }

    /** Whether two spellings mean the same name. */
    public static boolean same(String one, String other) {
        return FoldedText.same(one, other);
    }

    /** Whether a tidied text can be a name. It may have letters of any script, spaces and the marks that occur in names. */
    public static boolean isName(String tidied) {
        return !tidied.isEmpty() && tidied.length() <= LONGEST && foreign(tidied) == null;
    }

    /** The first character that no name has, or {@code null}. */
    public static String foreign(String tidied) {
        return FoldedText.isPlain(tidied)
                ? null
                : tidied.codePoints()
                        .filter(c -> !isOfNames(c))
                        .mapToObj(Character::toString)
                        .findFirst()
                        .orElse(null);
    }

    private static boolean isOfNames(int c) {
        return Character.isLetter(c)
                || FoldedText.isIdeograph(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK
                || MARKS.indexOf(c) >= 0;
    }
}
