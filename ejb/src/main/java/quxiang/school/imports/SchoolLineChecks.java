package quxiang.school.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import quxiang.common.FoldedText;
import quxiang.common.MobileNumber;
import quxiang.common.sheet.SheetLine;
import quxiang.intake.IntakeRow;
import quxiang.intake.RowCheck;
import quxiang.intake.RowOutcome;
import quxiang.reference.Regions;

/** What can be said against the rows of a table of schools without looking up any school. */
final class SchoolLineChecks implements RowCheck {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PERSON = 64;
    private static final Pattern NO_NAME = Pattern.compile("[<>\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}\\p{Cn}]");
    private static final Set<String> YES = Set.of("是", "开通", "已开通", "1");
    private static final Set<String> NO = Set.of("", "否", "不开通", "未开通", "0");

    private final Regions regions;
    private final Map<String, Integer> firstLines = new HashMap<>();

    SchoolLineChecks(Regions regions) {
        this.regions = regions;
    }

    @Override
    public IntakeRow check(IntakeRow row) {
        Optional<RowOutcome> fault = RowCheck.cellFault(row, SchoolColumn.headers(), SchoolColumn.required())
                .or(() -> unknown(row))
                .or(() -> twice(row));
        return fault.map(row::refused)
                .orElseGet(() -> row.meaning(new SchoolLine(
                        cell(row, SchoolColumn.CODE),
                        FoldedText.of(cell(row, SchoolColumn.NAME)),
                        regions.code(cell(row, SchoolColumn.REGION)).orElseThrow(),
                        YES.contains(cell(row, SchoolColumn.ONLINE)),
                        cell(row, SchoolColumn.PHONE).isEmpty() ? null : cell(row, SchoolColumn.PHONE),
                        cell(row, SchoolColumn.PERSON),
                        cell(row, SchoolColumn.MOBILE))));
    }

    private Optional<RowOutcome> unknown(IntakeRow row) {
        if (!cell(row, SchoolColumn.CODE).matches("\\d{5}")) {
            return refused(SchoolColumn.CODE, "school.code");
        }
        String name = cell(row, SchoolColumn.NAME);
        if (name.length() > LONGEST_NAME || NO_NAME.matcher(name).find()) {
            return refused(SchoolColumn.NAME, "school.name");
        }
        if (regions.code(cell(row, SchoolColumn.REGION)).isEmpty()) {
            return refused(SchoolColumn.REGION, "school.row.region", shortened(cell(row, SchoolColumn.REGION)));
        }
        if (!YES.contains(cell(row, SchoolColumn.ONLINE)) && !NO.contains(cell(row, SchoolColumn.ONLINE))) {
            return refused(SchoolColumn.ONLINE, "school.row.online", shortened(cell(row, SchoolColumn.ONLINE)));
        }
        String phone = cell(row, SchoolColumn.PHONE);
        if (!phone.isEmpty() && !phone.matches("[0-9+() -]{5,30}")) {
            return refused(SchoolColumn.PHONE, "school.phone");
        }
        String person = cell(row, SchoolColumn.PERSON);
        if (person.length() > LONGEST_PERSON || NO_NAME.matcher(person).find()) {
            return refused(SchoolColumn.PERSON, "account.name");
        }
        return MobileNumber.SPELLING.matcher(cell(row, SchoolColumn.MOBILE)).matches()
                ? Optional.empty()
                : refused(SchoolColumn.MOBILE, "account.mobile");
    }

    /** The first of two rows counts; of a row that is refused nothing is remembered. */
    private Optional<RowOutcome> twice(IntakeRow row) {
        for (SchoolColumn column : List.of(SchoolColumn.CODE, SchoolColumn.NAME, SchoolColumn.MOBILE)) {
            Integer before = firstLines.get(key(row, column));
            if (before != null) {
                return refused(column, "school.row.twice", column.header(), SheetLine.shown(before));
            }
        }
        for (SchoolColumn column : List.of(SchoolColumn.CODE, SchoolColumn.NAME, SchoolColumn.MOBILE)) {
            firstLines.put(key(row, column), row.line());
        }
        return Optional.empty();
    }

    private static String key(IntakeRow row, SchoolColumn column) {
        return column + " " + FoldedText.key(cell(row, column));
    }

    private static String cell(IntakeRow row, SchoolColumn column) {
        return row.cell(column.header());
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static Optional<RowOutcome> refused(SchoolColumn column, String fault, String... args) {
        return Optional.of(RowOutcome.refusedIn(column.header(), fault, List.of(args)));
    }
}
