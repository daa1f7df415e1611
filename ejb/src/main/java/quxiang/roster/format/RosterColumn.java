package quxiang.roster.format;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns of the national flat file of graduates (生源信息), in its order. */
public enum RosterColumn {
    EXAM_NO("考生号", 20, "考号", "高考考生号"),
    NAME("姓名", 64, "学生姓名", "毕业生姓名"),
    ID_NUMBER("身份证号", 18, "身份证号码", "身份证", "证件号", "证件号码", "身份证件号码"),
    GENDER("性别代码", 4, "性别"),
    ETHNICITY("民族代码", 4, "民族"),
    POLITICS("政治面貌代码", 4, "政治面貌"),
    SCHOOL("院校代码", 100, "院校", "学校代码", "学校", "毕业院校", "院校名称", "学校名称"),
    DEPARTMENT("所在院系", 100, "院系", "院系名称", "学院", "所在学院", "学院名称"),
    CLASS_NAME("所在班级", 100, "班级", "班级名称"),
    STUDENT_NO("学号", 30, "学生学号"),
    LEVEL("学历代码", 4, "学历", "学历层次", "培养层次"),
    MAJOR_CODE("专业代码", 12),
    MAJOR("专业", 100, "专业名称"),
    MAJOR_DIRECTION("专业方向", 100),
    TRAINING_MODE("培养方式代码", 4, "培养方式"),
    COMMISSIONED_UNIT("定向或委培单位", 120, "定向委培单位", "定向单位", "委培单位"),
    ORIGIN("生源所在地代码", 12, "生源所在地", "生源地代码", "生源地"),
    SCHOOLING_YEARS("学制", 8),
    ENROLLED_ON("入学时间", 30, "入学日期", "入学年月"),
    GRADUATES_ON("毕业时间", 30, "毕业日期", "毕业年月", "预计毕业时间", "预计毕业日期"),
    HARDSHIP("困难生类别代码", 4, "困难生类别", "困难类别"),
    TEACHER("师范生类别代码", 4, "师范生类别"),
    URBAN_RURAL("城乡生源", 10),
    STUDY_FORM("学习形式", 20);

    /** Without these no row can be valid; besides them one of {@link #EXAM_NO} and {@link #STUDENT_NO} is needed. */
    static final List<RosterColumn> REQUIRED = List.of(NAME, ID_NUMBER, SCHOOL, LEVEL, MAJOR, GRADUATES_ON);

    /** Under which name the table of graduates keeps each column; the ID number as it may be shown. */
    public static final Map<RosterColumn, String> KEPT = new EnumMap<>(RosterColumn.class);

    private static final Map<String, RosterColumn> BY_HEADER = new HashMap<>();

    static {
        for (RosterColumn column : values()) {
            BY_HEADER.put(simplified(column.header), column);
            for (String alias : column.aliases) {
                BY_HEADER.put(simplified(alias), column);
            }
        }
    }

    static {
        KEPT.put(EXAM_NO, "exam_no");
        KEPT.put(NAME, "name");
        KEPT.put(ID_NUMBER, "id_masked");
        KEPT.put(GENDER, "gender_code");
        KEPT.put(ETHNICITY, "ethnicity_code");
        KEPT.put(POLITICS, "politics_code");
        KEPT.put(DEPARTMENT, "department");
        KEPT.put(CLASS_NAME, "class_name");
        KEPT.put(STUDENT_NO, "student_no");
        KEPT.put(LEVEL, "level_code");
        KEPT.put(MAJOR_CODE, "major_code");
        KEPT.put(MAJOR, "major");
        KEPT.put(MAJOR_DIRECTION, "major_direction");
        KEPT.put(TRAINING_MODE, "training_mode_code");
        KEPT.put(COMMISSIONED_UNIT, "commissioned_unit");
        KEPT.put(ORIGIN, "origin_code");
        KEPT.put(SCHOOLING_YEARS, "schooling_years");
        KEPT.put(ENROLLED_ON, "enrolled_on");
        KEPT.put(GRADUATES_ON, "graduates_on");
        KEPT.put(HARDSHIP, "hardship_code");
        KEPT.put(TEACHER, "teacher_code");
        KEPT.put(URBAN_RURAL, "urban_rural");
        KEPT.put(STUDY_FORM, "study_form");
    }

    private final String header;
    private final int length;
    private final List<String> aliases;

    RosterColumn(String header, int length, String... aliases) {
        this.header = header;
        this.length = length;
        this.aliases = List.of(aliases);
    }

    /** The label in the header row. */
    public String header() {
        return header;
    }

    /** How many characters a value may have. */
    public int length() {
        return length;
    }

    /** The column that a header cell means, or {@code null}. Spaces, stars and notes in brackets do not count. */
    static RosterColumn of(String cell) {
        return BY_HEADER.get(simplified(cell));
    }

    boolean isExactly(String cell) {
        return simplified(cell).equals(simplified(header));
    }

    private static String simplified(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC)
                .replaceAll("\\([^)]*\\)|\\[[^\\]]*\\]|【[^】]*】", "")
                .replaceAll("[\\s\\p{Z}\\p{Cf}*:'\"]", "")
                .toLowerCase(Locale.ROOT);
    }
}
