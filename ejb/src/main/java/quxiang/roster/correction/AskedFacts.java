package quxiang.roster.correction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import quxiang.common.IdNumber;
import quxiang.common.Refusal;
import quxiang.roster.IdDocument;
import quxiang.roster.format.RosterColumn;
import quxiang.roster.format.RosterLayout;

/** What the facts should be in a graduate's own words, by column, and a remark. They are kept as one sealed text. */
final class AskedFacts {

    private static final int LONGEST_REMARK = 500;
    private static final char BETWEEN = '\u001E';
    private static final char IS = '\u001F';

    private final Map<RosterColumn, String> wanted;
    private final String remark;

    private AskedFacts(Map<RosterColumn, String> wanted, String remark) {
        this.wanted = wanted;
        this.remark = remark;
    }

    /**
     * @param typed by the names of the columns; what is empty or as the roster has it is not asked for
     * @throws Refusal {@code objection.nothing}, {@code objection.value} with the longest length, {@code roster.row.id_*},
     *     {@code objection.remark}
     */
    static AskedFacts of(
            RosterLayout layout,
            Map<String, String> typed,
            String remark,
            Map<RosterColumn, String> now,
            String idNumber) {
        Map<RosterColumn, String> wanted = new LinkedHashMap<>();
        for (RosterColumn column : layout.kept()) {
            String value = tidied(column, typed.get(column.name()));
            boolean isNumber = column.isSealed();
            if (value == null || value.equals(isNumber ? idNumber : now.get(column))) {
                continue;
            }
            if (value.length() > column.length()) {
                throw new Refusal("objection.value", column.length());
            }
            if (isNumber && IdDocument.fault(value) != null) {
                throw new Refusal(IdDocument.fault(value).key());
            }
            wanted.put(column, value);
        }
        String words = remark == null || remark.isBlank() ? null : plain(remark);
        if (wanted.isEmpty() && words == null) {
            throw new Refusal("objection.nothing");
        }
        if (words != null && words.length() > LONGEST_REMARK) {
            throw new Refusal("objection.remark", LONGEST_REMARK);
        }
        return new AskedFacts(wanted, words);
    }

    private static String tidied(RosterColumn column, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return column.isSealed() ? IdNumber.tidy(value) : plain(value);
    }

    private static String plain(String text) {
        return text.strip().replaceAll("[\u001E\u001F]", " ");
    }

    /** Reads what {@link #text} wrote. */
    static AskedFacts read(RosterLayout layout, String text) {
        Map<RosterColumn, String> wanted = new LinkedHashMap<>();
        String remark = null;
        for (String one : text.split(String.valueOf(BETWEEN), -1)) {
            int is = one.indexOf(IS);
            if (is == 0) {
                remark = one.substring(1);
            } else if (is > 0) {
                wanted.put(layout.named(one.substring(0, is)), one.substring(is + 1));
            }
        }
        return new AskedFacts(wanted, remark);
    }

    /** All in one text that holds the ID number, so it is only kept sealed. */
    String text() {
        StringJoiner text = new StringJoiner(String.valueOf(BETWEEN));
        wanted.forEach((column, value) -> text.add(column.name() + IS + value));
        if (remark != null) {
            text.add(IS + remark);
        }
        return text.toString();
    }

    /** The facts beside what the roster has now; ID numbers as they may be shown. */
    List<AskedFact> shown(Map<RosterColumn, String> now) {
        List<AskedFact> shown = new ArrayList<>();
        wanted.forEach((column, value) -> shown.add(new AskedFact(
                column.name(),
                column.table(),
                now.get(column),
                column.isSealed() ? IdDocument.of(value).masked() : value)));
        return shown;
    }

    String remark() {
        return remark;
    }

    /** The whole ID number that is asked for, or {@code null}. */
    String idNumber() {
        return wanted.get(RosterColumn.ID_NUMBER);
    }
}
