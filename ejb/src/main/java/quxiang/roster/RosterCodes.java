package quxiang.roster;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code tables as files spell them: a code, with or without its leading zero, a name, or both. One import works with the tables as they
 * were when it began.
 */
final class RosterCodes {

    private static final Pattern CODE_AND_NAME =
            Pattern.compile("([0-9]{1,6})\\s*[-_:：.、|/]?\\s*[（(]?([^0-9（）()].*?)[）)]?");
    private static final Pattern BARE_CODE = Pattern.compile("[0-9A-Za-z]{1,12}");
    /** Names that files use for the codes of the table. */
    private static final Map<String, String> SUFFIXES = Map.of("LEVEL", "毕业", "ETHNICITY", "族", "TRAINING_MODE", "生");

    private final Map<RosterColumn, Map<String, String>> codes = new EnumMap<>(RosterColumn.class);
    private final Map<RosterColumn, Map<String, String>> names = new EnumMap<>(RosterColumn.class);

    /** One entry of a code table. */
    record Entry(String code, String name) {}

    /** What a cell was found to mean: a code, or what is wrong. */
    record Found(String code, RowFault fault) {}

    /** Lets a column be checked against a table; a column without one takes any code that looks like one. */
    RosterCodes with(RosterColumn column, List<Entry> table) {
        Map<String, String> byCode = new HashMap<>();
        Map<String, String> byName = new HashMap<>();
        for (Entry entry : table) {
            byCode.put(entry.code(), entry.name());
            byName.put(entry.name(), entry.code());
        }
        codes.put(column, byCode);
        names.put(column, byName);
        return this;
    }

    Found find(RosterColumn column, String cell) {
        if (column == RosterColumn.HARDSHIP && cell.matches("[0-7]")) {
            return new Found(cell, null);
        }
        Map<String, String> byCode = codes.get(column);
        if (byCode == null || byCode.isEmpty()) {
            return withoutTable(column, cell);
        }
        String code = code(byCode, cell);
        if (code == null) {
            code = byName(column, cell);
        }
        if (code != null) {
            return new Found(code, null);
        }
        Matcher both = CODE_AND_NAME.matcher(cell);
        if (!both.matches()) {
            return new Found(null, RowFault.CODE_UNKNOWN);
        }
        code = code(byCode, both.group(1));
        if (code == null) {
            return new Found(null, RowFault.CODE_UNKNOWN);
        }
        boolean agree = code.equals(byName(column, both.group(2).strip()));
        return agree ? new Found(code, null) : new Found(null, RowFault.CODE_AND_NAME);
    }

    private static Found withoutTable(RosterColumn column, String cell) {
        if (BARE_CODE.matcher(cell).matches() && cell.length() <= column.length()) {
            return new Found(cell.toUpperCase(Locale.ROOT), null);
        }
        Matcher both = CODE_AND_NAME.matcher(cell);
        return both.matches() ? new Found(both.group(1), null) : new Found(null, RowFault.CODE_UNKNOWN);
    }

    private static String code(Map<String, String> byCode, String text) {
        if (byCode.containsKey(text)) {
            return text;
        }
        String padded = "0" + text;
        return byCode.containsKey(padded) ? padded : null;
    }

    private String byName(RosterColumn column, String name) {
        Map<String, String> byName = names.get(column);
        String code = byName.get(name);
        String suffix = SUFFIXES.get(column.name());
        return code == null && suffix != null ? byName.get(name + suffix) : code;
    }
}
