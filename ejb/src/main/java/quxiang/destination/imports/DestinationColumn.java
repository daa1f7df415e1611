package quxiang.destination.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import quxiang.common.FoldedText;
import quxiang.destination.DestinationField;

/** The columns of a table of destinations. */
final class DestinationColumn {

    static final String NAME = "姓名";
    static final String ID_NUMBER = "证件号码";
    static final String STUDENT_NO = "学号";
    static final String EXAM_NO = "考生号";
    static final String KIND = "去向类别";
    static final String PLACE = "单位、学校或地点";
    static final String BEGINS = "起始日期";
    static final String DETAIL = "补充说明";
    static final String CODE_AGAIN = "再填一次代码";

    /** What each further fact is called in the file. */
    static final Map<DestinationField, String> FACTS = Map.ofEntries(
            Map.entry(DestinationField.CREDIT_CODE, "统一社会信用代码"),
            Map.entry(DestinationField.NATURE, "单位性质"),
            Map.entry(DestinationField.INDUSTRY, "单位行业"),
            Map.entry(DestinationField.UNIT_PLACE, "单位所在地"),
            Map.entry(DestinationField.JOB_CATEGORY, "职位类别"),
            Map.entry(DestinationField.CONTACT, "单位联系人"),
            Map.entry(DestinationField.PHONE, "联系人电话"),
            Map.entry(DestinationField.PAY, "月薪"),
            Map.entry(DestinationField.PROJECT, "项目名称"),
            Map.entry(DestinationField.YEARS, "服务年限"),
            Map.entry(DestinationField.ROLE, "职务或身份"),
            Map.entry(DestinationField.MAJOR, "录取专业"),
            Map.entry(DestinationField.LEVEL, "录取学历层次"),
            Map.entry(DestinationField.COUNTRY, "国家或地区"));

    /** All of them, in the order of the template. */
    static final List<String> ALL = all();

    private static final Map<String, String> OF_HEADER = ofHeaders();

    private DestinationColumn() {}

    private static List<String> all() {
        List<String> columns = new ArrayList<>(List.of(NAME, ID_NUMBER, STUDENT_NO, EXAM_NO, KIND, PLACE));
        Arrays.stream(DestinationField.values()).map(FACTS::get).forEach(columns::add);
        columns.addAll(List.of(BEGINS, DETAIL, CODE_AGAIN));
        return List.copyOf(columns);
    }

    private static Map<String, String> ofHeaders() {
        Map<String, String> headers = new TreeMap<>();
        ALL.forEach(column -> headers.put(FoldedText.key(column), column));
        Map.of(
                        "学生姓名", NAME,
                        "身份证号", ID_NUMBER,
                        "身份证号码", ID_NUMBER,
                        "毕业去向", KIND,
                        "单位名称", PLACE,
                        "月薪（元）", FACTS.get(DestinationField.PAY),
                        "服务年限（年）", FACTS.get(DestinationField.YEARS),
                        "专业", FACTS.get(DestinationField.MAJOR),
                        "学历层次", FACTS.get(DestinationField.LEVEL))
                .forEach((header, column) -> headers.put(FoldedText.key(header), column));
        return headers;
    }

    /** The column under a header, or {@code null} when it is not read. */
    static String of(String header) {
        return OF_HEADER.get(FoldedText.key(header));
    }

    /** The column in which what a refusal is about stands, or {@code null}. */
    static String atFault(String refusal) {
        if (refusal.startsWith("destination.fact.")) {
            return FACTS.get(DestinationField.valueOf(refusal.substring("destination.fact.".length())));
        }
        return switch (refusal) {
            case "destination.code" -> KIND;
            case "destination.place" -> PLACE;
            case "destination.detail" -> DETAIL;
            case "credit_code.check_digit" -> FACTS.get(DestinationField.CREDIT_CODE);
            case "credit_code.again" -> CODE_AGAIN;
            default -> null;
        };
    }
}
