package quxiang.school;

import java.util.regex.Pattern;
import quxiang.common.FoldedText;

/** How people write a school: by its code, its name, or both, with brackets of any kind. */
public final class SchoolSpelling {

    private static final Pattern BETWEEN = Pattern.compile("^[-_:/|.,、#·]+|[-_:/|.,、#·]+$");

    private SchoolSpelling() {}

    /** Whether a text means the school. */
    public static boolean means(String text, String code, String name) {
        if (text.equals(name)) {
            return true;
        }
        String key = FoldedText.key(text);
        String own = FoldedText.key(name);
        if (key.equals(own) || key.equals(code)) {
            return true;
        }
        if (!key.contains(code)) {
            return false;
        }
        String rest = key.replace("(" + code + ")", "").replace(code, "");
        rest = BETWEEN.matcher(rest).replaceAll("");
        return rest.isEmpty() || rest.equals(own) || rest.equals("(" + own + ")");
    }
}
