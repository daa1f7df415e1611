package quxiang.roster.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quxiang.common.FoldedText;
import quxiang.reference.CodeTable;

/**
 * One column of a roster, with all that files, checks, tables and pages know of it.
 *
 * <p>The constants are those of the national flat file of graduates (生源信息), in its order, and behind them how a graduate can be reached.
 * One more is a line here, a migration of the tables {@code graduate} and {@code roster_before}, and its labels.
 */
public final class RosterColumn {

    private static final List<RosterColumn> IN_ORDER = new ArrayList<>();

    public static final RosterColumn EXAM_NO = national(
            column("EXAM_NO", "考生号").number("exam_no", 20).or("考号", "高考考生号").listed("exam_no"));
    public static final RosterColumn NAME = national(column("NAME", "姓名")
            .kept(Kind.NAME, "name", 64)
            .or("学生姓名", "毕业生姓名")
            .required()
            .telling()
            .listed("name")
            .searched("name", Search.NAME));
    public static final RosterColumn ID_NUMBER = national(column("ID_NUMBER", "身份证号")
            .kept(Kind.DOCUMENT, "id_masked", 18)
            .or("身份证号码", "身份证", "证件号", "证件号码", "身份证件号码", "身份证件号", "证件编号", "居民身份证号", "居民身份证号码", "公民身份号码", "公民身份证号码")
            .required()
            .telling()
            .listed("id_number"));
    public static final RosterColumn GENDER = national(column("GENDER", "性别代码")
            .code("gender_code", CodeTable.GENDER)
            .or("性别")
            .searched("gender", Search.EQUAL));
    public static final RosterColumn ETHNICITY = national(column("ETHNICITY", "民族代码")
            .code("ethnicity_code", CodeTable.ETHNICITY)
            .or("民族")
            .searched("ethnicity", Search.EQUAL));
    public static final RosterColumn POLITICS = national(column("POLITICS", "政治面貌代码")
            .code("politics_code", CodeTable.POLITICS)
            .or("政治面貌")
            .searched("politics", Search.EQUAL));
    public static final RosterColumn SCHOOL = national(column("SCHOOL", "院校代码")
            .kept(Kind.SCHOOL, null, 100)
            .or("院校", "学校代码", "学校", "毕业院校", "院校名称", "学校名称")
            .required());
    public static final RosterColumn DEPARTMENT = national(column("DEPARTMENT", "所在院系")
            .text("department", 100)
            .or("院系", "院系名称", "学院", "所在学院", "学院名称")
            .listed("department")
            .searched("department", Search.EQUAL));
    public static final RosterColumn CLASS_NAME = national(column("CLASS_NAME", "所在班级")
            .text("class_name", 100)
            .or("班级", "班级名称")
            .listed("class")
            .searched("class", Search.CONTAINS));
    public static final RosterColumn STUDENT_NO = national(
            column("STUDENT_NO", "学号").number("student_no", 30).or("学生学号").listed("student_no"));
    public static final RosterColumn LEVEL = national(column("LEVEL", "学历代码")
            .code("level_code", CodeTable.LEVEL)
            .or("学历", "学历层次", "培养层次")
            .required()
            .telling()
            .listed("level")
            .searched("level", Search.EQUAL));
    public static final RosterColumn MAJOR_CODE = national(
            column("MAJOR_CODE", "专业代码").kept(Kind.MAJOR_CODE, "major_code", 12).searched("majorCode", Search.EQUAL));
    public static final RosterColumn MAJOR = national(column("MAJOR", "专业")
            .text("major", 100)
            .or("专业名称")
            .required()
            .telling()
            .listed("major")
            .searched("major", Search.CONTAINS)
            .searched("majorIs", Search.EQUAL));
    public static final RosterColumn MAJOR_DIRECTION = national(
            column("MAJOR_DIRECTION", "专业方向").text("major_direction", 100).searched("direction", Search.CONTAINS));
    public static final RosterColumn TRAINING_MODE = national(column("TRAINING_MODE", "培养方式代码")
            .code("training_mode_code", CodeTable.TRAINING_MODE)
            .or("培养方式")
            .searched("training", Search.EQUAL));
    public static final RosterColumn COMMISSIONED_UNIT = national(column("COMMISSIONED_UNIT", "定向或委培单位")
            .text("commissioned_unit", 120)
            .or("定向委培单位", "定向单位", "委培单位")
            .searched("unit", Search.CONTAINS));
    public static final RosterColumn ORIGIN = national(column("ORIGIN", "生源所在地代码")
            .kept(Kind.CODE, "origin_code", 12)
            .meaning(CodeTable.REGION)
            .or("生源所在地", "生源地代码", "生源地")
            .searched("origin", Search.REGION));
    public static final RosterColumn SCHOOLING_YEARS =
            national(column("SCHOOLING_YEARS", "学制").text("schooling_years", 8).searched("years", Search.EQUAL));
    public static final RosterColumn ENROLLED_ON = national(column("ENROLLED_ON", "入学时间")
            .date("enrolled_on")
            .or("入学日期", "入学年月")
            .searched("enrolledFrom", Search.FROM)
            .searched("enrolledTo", Search.TO));
    public static final RosterColumn GRADUATES_ON = national(column("GRADUATES_ON", "毕业时间")
            .date("graduates_on")
            .or("毕业日期", "毕业年月", "预计毕业时间", "预计毕业日期")
            .required()
            .listed("graduates_on")
            .searched("graduatesFrom", Search.FROM)
            .searched("graduatesTo", Search.TO));
    public static final RosterColumn HARDSHIP = national(column("HARDSHIP", "困难生类别代码")
            .code("hardship_code", CodeTable.HARDSHIP)
            .or("困难生类别", "困难类别")
            .searched("hardship", Search.EQUAL));
    public static final RosterColumn TEACHER = national(column("TEACHER", "师范生类别代码")
            .kept(Kind.CODE, "teacher_code", 4)
            .or("师范生类别")
            .searched("teacher", Search.EQUAL));
    public static final RosterColumn URBAN_RURAL =
            national(column("URBAN_RURAL", "城乡生源").text("urban_rural", 10).searched("urban", Search.CONTAINS));
    public static final RosterColumn STUDY_FORM =
            national(column("STUDY_FORM", "学习形式").text("study_form", 20).searched("form", Search.CONTAINS));
    /** 手机号 as the school has it: codes go there before the graduate has an account. It is not in the national file. */
    public static final RosterColumn MOBILE = national(column("MOBILE", "手机号")
            .kept(Kind.MOBILE, "roster_mobile", 20)
            .or("手机", "手机号码", "移动电话", "联系手机")
            .later()
            .listed("mobile"));
    /** 电子邮箱 as the school has it. It is not in the national file either. */
    public static final RosterColumn EMAIL = national(column("EMAIL", "电子邮箱")
            .kept(Kind.MAIL, "roster_email", 254)
            .or("邮箱", "电子邮件", "E-mail", "Email", "邮箱地址")
            .later()
            .listed("email"));

    /** How the cells of a column are read and checked. */
    public enum Kind {
        /** Digits, letters and dashes, as 考生号 and 学号 have them. */
        NUMBER,
        /** The name of a person. */
        NAME,
        /** The number of an identity document. It is kept sealed, and shown in part only. */
        DOCUMENT,
        /** Code, name or both of a code table. */
        CODE,
        /** 专业代码, alone or with the name of the major. */
        MAJOR_CODE,
        /** The school itself, which is checked and not kept. */
        SCHOOL,
        DATE,
        /** A mobile number of the mainland. */
        MOBILE,
        /** A mail address. */
        MAIL,
        TEXT
    }

    /** How graduates are looked for by a column. */
    public enum Search {
        /** The whole value. */
        EQUAL,
        /** A part of it. */
        CONTAINS,
        /** A part of a person's name. */
        NAME,
        /** A region and all that lies in it. */
        REGION,
        /** The day and later ones. */
        FROM,
        /** The day and earlier ones. */
        TO
    }

    private final String name;
    private final String header;
    private final List<String> aliases;
    private final Kind kind;
    private final String column;
    private final int length;
    private final CodeTable table;
    private final CodeTable meaning;
    private final boolean required;
    private final boolean telling;
    private final boolean later;
    private final String listed;
    private final Map<String, Search> searches;

    private RosterColumn(Builder built) {
        name = built.name;
        header = built.header;
        aliases = built.aliases;
        kind = built.kind;
        column = built.column;
        length = built.length;
        table = built.table;
        meaning = built.meaning;
        required = built.required;
        telling = built.telling;
        later = built.later;
        listed = built.listed;
        searches = Collections.unmodifiableMap(built.searches);
    }

    /** Begins the description of a column. */
    public static Builder column(String name, String header) {
        return new Builder(name, header);
    }

    private static RosterColumn national(Builder built) {
        RosterColumn column = built.build();
        IN_ORDER.add(column);
        return column;
    }

    /** The columns of the national flat file, in its order. */
    static List<RosterColumn> national() {
        return List.copyOf(IN_ORDER);
    }

    /** The name in code. It is that of labels ({@code RosterColumn.NAME}, {@code RosterLabel.NAME}), fields of pages and sealed texts. */
    public String name() {
        return name;
    }

    /** The label in the header row. */
    public String header() {
        return header;
    }

    /** What files call it besides {@link #header}. */
    List<String> aliases() {
        return aliases;
    }

    public Kind kind() {
        return kind;
    }

    /** The column of {@code graduate} and {@code roster_before}. Of a document it is its masked form, of the school {@code null}. */
    public String column() {
        return column;
    }

    /** How many characters a value may have. */
    public int length() {
        return length;
    }

    /** The table that its codes are chosen from. It is {@code null} when it has none, or one that is too long for that. */
    public CodeTable table() {
        return table;
    }

    /** What its codes mean, or {@code null}. */
    public CodeTable meaning() {
        return meaning;
    }

    /** Whether no row can be valid without it. */
    public boolean isRequired() {
        return required;
    }

    /** Whether favourites and letters rest on it: they end when a school changes it. */
    public boolean isTelling() {
        return telling;
    }

    /** Whether it came after the first release. See {@link quxiang.roster.GraduateFacts#canonical}. */
    public boolean isLater() {
        return later;
    }

    /** Whether only sealed values are kept of it. */
    public boolean isSealed() {
        return kind == Kind.DOCUMENT;
    }

    /** The last part of its label in exported lists, {@code list.column.…}. It is {@code null} when they leave the column out. */
    public String listed() {
        return listed;
    }

    /** How graduates are looked for by it, under the names in the address. */
    public Map<String, Search> searches() {
        return searches;
    }

    boolean isExactly(String cell) {
        return simplified(cell).equals(simplified(header));
    }

    /** A header cell as columns are told apart by it. It is without spaces, stars and notes in brackets. */
    static String simplified(String cell) {
        return FoldedText.key(cell).replaceAll("\\([^)]*\\)|[*:'\"]", "");
    }

    @Override
    public String toString() {
        return name;
    }

    /** Describes a column step by step. */
    public static final class Builder {

        private static final int CODE_LENGTH = 4;
        private static final int DATE_LENGTH = 30;

        private final String name;
        private final String header;
        private List<String> aliases = List.of();
        private Kind kind;
        private String column;
        private int length;
        private CodeTable table;
        private CodeTable meaning;
        private boolean required;
        private boolean telling;
        private boolean later;
        private String listed;
        private final Map<String, Search> searches = new LinkedHashMap<>();

        private Builder(String name, String header) {
            this.name = name;
            this.header = header;
        }

        /** How it is read, the column of the database, and how many characters a cell may have. */
        public Builder kept(Kind how, String where, int longest) {
            kind = how;
            column = where;
            length = longest;
            return this;
        }

        public Builder text(String where, int longest) {
            return kept(Kind.TEXT, where, longest);
        }

        public Builder number(String where, int longest) {
            return kept(Kind.NUMBER, where, longest);
        }

        public Builder date(String where) {
            return kept(Kind.DATE, where, DATE_LENGTH);
        }

        /** A code that is chosen from a table. */
        public Builder code(String where, CodeTable from) {
            table = from;
            return kept(Kind.CODE, where, CODE_LENGTH).meaning(from);
        }

        /** What its codes mean, where they are too many to be chosen from. */
        public Builder meaning(CodeTable of) {
            meaning = of;
            return this;
        }

        /** What files call it otherwise. */
        public Builder or(String... names) {
            aliases = List.of(names);
            return this;
        }

        public Builder required() {
            required = true;
            return this;
        }

        public Builder telling() {
            telling = true;
            return this;
        }

        /** It came after the first release, so that graduates from before it have no value. */
        public Builder later() {
            later = true;
            return this;
        }

        /** Shows it in exported lists, under the label {@code list.column.…}. */
        public Builder listed(String label) {
            listed = label;
            return this;
        }

        /** Lets the list of graduates be filtered by it. @param parameter the filter's name in the address */
        public Builder searched(String parameter, Search how) {
            searches.put(parameter, how);
            return this;
        }

        public RosterColumn build() {
            return new RosterColumn(this);
        }
    }
}
