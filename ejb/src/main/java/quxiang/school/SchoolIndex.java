package quxiang.school;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quxiang.common.FoldedText;

/** Finds schools however people write them, see {@link SchoolSpelling}. */
public final class SchoolIndex {

    /** All that it needs to know of each school. */
    public static final String ALL = "select id, code, name from school";

    private static final Pattern CODE = Pattern.compile("[0-9]{5}");

    private final Map<String, Entry> byName = new HashMap<>();
    private final Map<String, Entry> byCode = new HashMap<>();

    /** A school by which it may be found. */
    public record Entry(long id, String code, String name) {}

    public SchoolIndex(List<Entry> schools) {
        for (Entry school : schools) {
            byName.putIfAbsent(FoldedText.key(school.name()), school);
            byCode.put(school.code(), school);
        }
    }

    /** The school that a text means. */
    public Optional<Entry> find(String text) {
        Entry named = byName.get(FoldedText.key(text));
        if (named != null) {
            return Optional.of(named);
        }
        Matcher code = CODE.matcher(FoldedText.key(text));
        return code.find()
                ? Optional.ofNullable(byCode.get(code.group()))
                        .filter(school -> SchoolSpelling.means(text, school.code(), school.name()))
                : Optional.empty();
    }
}
