package quxiang.employer.platform;

import java.util.regex.Pattern;
import quxiang.common.CreditCode;
import quxiang.common.IdNumber;
import quxiang.common.MobileNumber;
import quxiang.common.Refusal;
import quxiang.employer.PersonFacts;
import quxiang.employer.UnitFacts;
import quxiang.intake.IntakeRow;
import quxiang.reference.CodeTable;

/**
 * A row of the table of units, checked.
 *
 * @param shortName 单位简称, or {@code null}
 */
record PlatformRow(CreditCode code, String name, String shortName, String mobile, UnitFacts unit, PersonFacts person) {

    private static final Pattern BAD = Pattern.compile("[<>\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]");
    private static final Pattern MAIL = Pattern.compile("[^@\\s,;\"]{1,64}@[^@\\s,;\"]+\\.[^@\\s,;\".]{2,}");
    private static final Pattern SITE = Pattern.compile("https?://[^\\s/@\"]+(/\\S*)?", Pattern.CASE_INSENSITIVE);

    /** @throws Refusal {@code platform.row.…} with the column, {@code credit_code.…} */
    static PlatformRow read(IntakeRow row, PlatformCodes codes) {
        CreditCode code = CreditCode.typed(text(row, PlatformColumn.CREDIT_CODE), text(row, PlatformColumn.CODE_AGAIN));
        String name = text(row, PlatformColumn.NAME);
        String region = codes.region(text(row, PlatformColumn.REGION));
        UnitFacts unit = new UnitFacts(
                code.text(),
                coded(row, PlatformColumn.INDUSTRY, CodeTable.PLATFORM_INDUSTRY, codes),
                text(row, PlatformColumn.SCOPE),
                coded(row, PlatformColumn.TYPE, CodeTable.UNIT_TYPE, codes),
                coded(row, PlatformColumn.NATURE, CodeTable.NATURE, codes),
                coded(row, PlatformColumn.SIZE, CodeTable.UNIT_SIZE, codes),
                region,
                codes.regionName(region),
                text(row, PlatformColumn.ADDRESS),
                matching(PlatformColumn.SITE, SITE, text(row, PlatformColumn.SITE)));
        String mobile = IdNumber.tidy(text(row, PlatformColumn.MOBILE));
        matching(PlatformColumn.MOBILE, MobileNumber.SPELLING, mobile);
        String mail = matching(PlatformColumn.MAIL, MAIL, text(row, PlatformColumn.MAIL));
        PersonFacts person =
                new PersonFacts(text(row, PlatformColumn.CONTACT), null, name, null, null, mail, mobile, null);
        return new PlatformRow(code, name, text(row, PlatformColumn.SHORT_NAME), mobile, unit, person);
    }

    private static String text(IntakeRow row, PlatformColumn column) {
        String text = row.cell(column.header());
        if (text.isEmpty()) {
            if (column.isNeeded()) {
                throw new Refusal("platform.row.empty", column.header());
            }
            return null;
        }
        if (BAD.matcher(text).find()) {
            throw new Refusal("platform.row.character", column.header());
        }
        if (column != PlatformColumn.CREDIT_CODE
                && column != PlatformColumn.CODE_AGAIN
                && column != PlatformColumn.MOBILE
                && text.length() > column.longest()) {
            throw new Refusal("platform.row.too_long", column.header(), String.valueOf(column.longest()));
        }
        return text;
    }

    private static String matching(PlatformColumn column, Pattern pattern, String text) {
        if (text != null && !pattern.matcher(text).matches()) {
            throw new Refusal("platform.row.form", column.header());
        }
        return text;
    }

    private static String coded(IntakeRow row, PlatformColumn column, CodeTable table, PlatformCodes codes) {
        String text = text(row, column);
        return codes.code(table, text).orElseThrow(() -> new Refusal("platform.row.unknown", column.header(), text));
    }
}
