package quxiang.roster.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import quxiang.common.Cohort;
import quxiang.common.IdNumbers;
import quxiang.common.crypto.Seal;
import quxiang.common.sheet.SheetWriter;

/** Makes roster files and rows of fictional graduates for tests. */
public final class RosterFiles {

    public static final Seal SEAL = new Seal(new byte[32]);
    public static final RosterChecks.SchoolNames SCHOOL = new RosterChecks.SchoolNames("10999", "示范大学");
    public static final Cohort COHORT = new Cohort(2027);

    private RosterFiles() {}

    public static List<String> header() {
        return RosterLayout.NATIONAL.headers();
    }

    /** A valid row. */
    public static List<String> row(int n) {
        return row(n, Map.of());
    }

    /** A valid row but for what is given. */
    public static List<String> row(int n, Map<RosterColumn, String> but) {
        return row(RosterLayout.NATIONAL, n, but);
    }

    /** A valid row of a layout but for what is given. */
    public static List<String> row(RosterLayout layout, int n, Map<RosterColumn, String> but) {
        Map<RosterColumn, String> cells = new HashMap<>();
        cells.put(RosterColumn.EXAM_NO, String.format("271099901%05d", n));
        cells.put(RosterColumn.NAME, "张三" + "甲乙丙丁戊己庚辛壬癸".charAt(n % 10));
        cells.put(RosterColumn.ID_NUMBER, IdNumbers.of(n));
        cells.put(RosterColumn.GENDER, "1");
        cells.put(RosterColumn.ETHNICITY, "01");
        cells.put(RosterColumn.POLITICS, "03");
        cells.put(RosterColumn.SCHOOL, "10999");
        cells.put(RosterColumn.DEPARTMENT, "计算机学院");
        cells.put(RosterColumn.CLASS_NAME, "软件2301");
        cells.put(RosterColumn.STUDENT_NO, "2023" + String.format("%06d", n));
        cells.put(RosterColumn.LEVEL, "31");
        cells.put(RosterColumn.MAJOR_CODE, "080902");
        cells.put(RosterColumn.MAJOR, "软件工程");
        cells.put(RosterColumn.TRAINING_MODE, "1");
        cells.put(RosterColumn.ORIGIN, "110105");
        cells.put(RosterColumn.SCHOOLING_YEARS, "4");
        cells.put(RosterColumn.ENROLLED_ON, "20230901");
        cells.put(RosterColumn.GRADUATES_ON, "20270701");
        cells.put(RosterColumn.HARDSHIP, "0");
        cells.put(RosterColumn.URBAN_RURAL, "城镇");
        cells.put(RosterColumn.STUDY_FORM, "普通全日制");
        cells.putAll(but);
        return layout.columns().stream()
                .map(column -> cells.getOrDefault(column, ""))
                .toList();
    }

    /** The checks of one file, with some entries of each table. */
    public static RosterChecks checks() {
        return checks(RosterColumns.ofTemplate(RosterLayout.NATIONAL));
    }

    public static RosterChecks checks(RosterColumns columns) {
        return new RosterChecks(SCHOOL, COHORT, columns, codes(), SEAL);
    }

    public static RosterCodes codes() {
        return new RosterCodes()
                .with(
                        RosterColumn.LEVEL,
                        List.of(
                                new RosterCodes.Entry("01", "博士毕业"),
                                new RosterCodes.Entry("11", "硕士毕业"),
                                new RosterCodes.Entry("31", "本科毕业"),
                                new RosterCodes.Entry("33", "本科结业"),
                                new RosterCodes.Entry("41", "专科(高职)毕业")))
                .with(RosterColumn.GENDER, List.of(new RosterCodes.Entry("1", "男"), new RosterCodes.Entry("2", "女")))
                .with(
                        RosterColumn.TRAINING_MODE,
                        List.of(new RosterCodes.Entry("1", "非定向"), new RosterCodes.Entry("2", "定向")))
                .with(RosterColumn.ETHNICITY, table("01 汉族", "05 维吾尔族"))
                .with(RosterColumn.POLITICS, table("01 中共党员", "03 共青团员", "13 群众"))
                .with(RosterColumn.HARDSHIP, table("0 非困难生", "1 就业困难", "2 家庭困难", "4 残疾", "5 就业困难和残疾", "6 家庭困难和残疾"))
                .with(
                        RosterColumn.ORIGIN,
                        table(
                                "110000 北京市",
                                "110000 北京",
                                "110105 朝阳区",
                                "110105 北京市 朝阳区",
                                "110105 北京市朝阳区",
                                "110108 海淀区",
                                "220000 吉林省",
                                "220104 朝阳区",
                                "220104 吉林省长春市朝阳区"));
    }

    private static List<RosterCodes.Entry> table(String... entries) {
        return Arrays.stream(entries)
                .map(entry -> entry.split(" ", 2))
                .map(parts -> new RosterCodes.Entry(parts[0], parts[1]))
                .toList();
    }

    /** The template of a layout, with no code tables. */
    public static byte[] template(RosterLayout layout, UnaryOperator<String> words) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RosterTemplate.write(layout, Map.of(), words, out);
        return out.toByteArray();
    }

    /** An xlsx file with these rows under the header. */
    public static byte[] xlsx(List<List<String>> rows) {
        return file(rows, true);
    }

    public static byte[] csv(List<List<String>> rows) {
        return file(rows, false);
    }

    private static byte[] file(List<List<String>> rows, boolean xlsx) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<List<String>> all = new ArrayList<>(List.of(header()));
        all.addAll(rows);
        try (SheetWriter writer = xlsx ? SheetWriter.xlsx(out, "生源") : SheetWriter.csv(out)) {
            for (List<String> row : all) {
                writer.row(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
