package quxiang.roster.format;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quxiang.common.FoldedText;

/**
 * The code tables as files spell them. A cell has a code, with or without its leading zero, a name, or both. One import works with the
 * tables as they were when it began.
 */
final class RosterCodes {

    private static final Pattern CODE_AND_NAME =
            Pattern.compile("([0-9]{1,6})\\s*[-_:：.、|/]?\\s*[（(]?([^0-9（）()].*?)[）)]?");
    private static final Pattern BARE_CODE = Pattern.compile("[0-9A-Za-z]{1,12}");
    /** Names that files use for the codes of the table. */
    private static final Map<String, String> SUFFIXES = Map.of("LEVEL", "毕业", "ETHNICITY", "族", "TRAINING_MODE", "生");

    /** What files call something else than the table. */
    private static final Map<String, Map<String, String>> ALIASES = Map.of(
            "LEVEL",
                    Map.ofEntries(
                            Map.entry("博士研究生", "博士毕业"),
                            Map.entry("博士研究生毕业", "博士毕业"),
                            Map.entry("博士生", "博士毕业"),
                            Map.entry("博士生毕业", "博士毕业"),
                            Map.entry("博士学位", "博士毕业"),
                            Map.entry("硕士研究生", "硕士毕业"),
                            Map.entry("硕士研究生毕业", "硕士毕业"),
                            Map.entry("硕士生", "硕士毕业"),
                            Map.entry("硕士生毕业", "硕士毕业"),
                            Map.entry("硕士学位", "硕士毕业"),
                            Map.entry("研究生", "硕士毕业"),
                            Map.entry("研究生毕业", "硕士毕业"),
                            Map.entry("专业硕士", "硕士毕业"),
                            Map.entry("学术硕士", "硕士毕业"),
                            Map.entry("大学本科", "本科毕业"),
                            Map.entry("大学本科毕业", "本科毕业"),
                            Map.entry("本科生", "本科毕业"),
                            Map.entry("本科生毕业", "本科毕业"),
                            Map.entry("学士", "本科毕业"),
                            Map.entry("学士学位", "本科毕业"),
                            Map.entry("大学", "本科毕业"),
                            Map.entry("专升本", "本科毕业"),
                            Map.entry("专升本毕业", "本科毕业"),
                            Map.entry("普通本科", "本科毕业"),
                            Map.entry("专科", "专科(高职)毕业"),
                            Map.entry("专科毕业", "专科(高职)毕业"),
                            Map.entry("高职", "专科(高职)毕业"),
                            Map.entry("高职毕业", "专科(高职)毕业"),
                            Map.entry("大专", "专科(高职)毕业"),
                            Map.entry("大专毕业", "专科(高职)毕业"),
                            Map.entry("专科生", "专科(高职)毕业"),
                            Map.entry("专科生毕业", "专科(高职)毕业"),
                            Map.entry("大学专科", "专科(高职)毕业"),
                            Map.entry("大学专科毕业", "专科(高职)毕业"),
                            Map.entry("高职高专", "专科(高职)毕业"),
                            Map.entry("高职(专科)", "专科(高职)毕业"),
                            Map.entry("高职(专科)毕业", "专科(高职)毕业"),
                            Map.entry("专科(高职)", "专科(高职)毕业"),
                            Map.entry("高职专科", "专科(高职)毕业"),
                            Map.entry("大专生", "专科(高职)毕业")),
            "POLITICS",
                    Map.of(
                            "党员", "中共党员",
                            "中国共产党党员", "中共党员",
                            "预备党员", "中共预备党员",
                            "中国共产党预备党员", "中共预备党员",
                            "团员", "共青团员",
                            "中国共产主义青年团团员", "共青团员",
                            "无党派民主人士", "无党派人士",
                            "无党派", "无党派人士"),
            "HARDSHIP", Map.of("无", "非困难生", "否", "非困难生", "家庭经济困难", "家庭困难"));

    private static final Pattern SEVERAL = Pattern.compile("[、，,；;+＋/和及]");
    private static final Pattern REGION = Pattern.compile("[1-9][0-9]{5}");

    /** Stands for a name that several codes have, so that the name alone tells nothing. */
    private static final String AMBIGUOUS = "";

    private final Map<RosterColumn, Map<String, String>> codes = new HashMap<>();
    private final Map<RosterColumn, Map<String, String>> names = new HashMap<>();

    /** One entry of a code table. */
    record Entry(String code, String name) {}

    /** What a cell was found to mean: a code, or what is wrong. */
    record Found(String code, RowFault fault) {}

    /** Lets a column be checked against a table. A column without one takes any code that looks like one. */
    RosterCodes with(RosterColumn column, List<Entry> table) {
        Map<String, String> byCode = new HashMap<>();
        Map<String, String> byName = new HashMap<>();
        for (Entry entry : table) {
            byCode.putIfAbsent(entry.code(), entry.name());
            byName.merge(
                    FoldedText.key(entry.name()), entry.code(), (one, other) -> one.equals(other) ? one : AMBIGUOUS);
        }
        codes.put(column, byCode);
        names.put(column, byName);
        return this;
    }

    Found find(RosterColumn column, String cell) {
        Map<String, String> byCode = codes.get(column);
        if (byCode == null || byCode.isEmpty()) {
            return withoutTable(column, cell);
        }
        String code = code(byCode, cell);
        if (code == null) {
            code = byName(column, cell);
        }
        if (code == null && column == RosterColumn.HARDSHIP) {
            code = sum(cell);
        }
        if (code == null && column == RosterColumn.ORIGIN && isOfAnEarlierEdition(byCode, cell)) {
            code = cell;
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
        String name = both.group(2).strip();
        boolean agree = FoldedText.same(name, byCode.get(code)) || code.equals(byName(column, name));
        return agree ? new Found(code, null) : new Found(null, RowFault.CODE_AND_NAME);
    }

    /** 困难生类别: several by their names, each counted once. */
    private String sum(String cell) {
        int sum = 0;
        for (String name : SEVERAL.split(cell)) {
            String code = byName(RosterColumn.HARDSHIP, name.strip());
            if (code == null) {
                return null;
            }
            sum |= Integer.parseInt(code);
        }
        return String.valueOf(sum);
    }

    /** Counties are merged and renamed; who came from one keeps its code. The province tells that it is one. */
    private static boolean isOfAnEarlierEdition(Map<String, String> byCode, String cell) {
        return REGION.matcher(cell).matches() && byCode.containsKey(cell.substring(0, 2) + "0000");
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

    private String byName(RosterColumn column, String text) {
        String name = FoldedText.key(text);
        Map<String, String> byName = names.get(column);
        String code = byName.get(name);
        String suffix = SUFFIXES.get(column.name());
        if (code == null && suffix != null) {
            code = byName.get(
                    name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name + suffix);
        }
        String alias = ALIASES.getOrDefault(column.name(), Map.of()).get(name);
        if (code == null && alias != null) {
            code = byName.get(FoldedText.key(alias));
        }
        return AMBIGUOUS.equals(code) ? null : code;
    }
}
