package quxiang.destination;

import java.util.regex.Pattern;
import quxiang.common.CreditCode;
import quxiang.common.Refusal;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;

/**
 * A fact that a kind of destination may ask for, beside place, day and further words.
 *
 * <p>Which kind asks for which is data ({@link DestinationKind}); how a fact is written is here.
 */
public enum DestinationField {
    /** 统一社会信用代码 of the unit. */
    CREDIT_CODE(18, null) {
        @Override
        String tidy(String typed, Codes codes) {
            try {
                return new CreditCode(typed).text();
            } catch (Refusal wrong) {
                throw refused();
            }
        }
    },
    /** 单位性质. */
    NATURE(4, CodeTable.NATURE),
    /** 单位行业. */
    INDUSTRY(4, CodeTable.INDUSTRY),
    /** 单位所在地. */
    UNIT_PLACE(120, null),
    /** 职位类别. */
    JOB_CATEGORY(4, CodeTable.JOB_CATEGORY),
    /** 单位联系人. */
    CONTACT(64, null),
    /** 联系人电话. */
    PHONE(20, null) {
        @Override
        String tidy(String typed, Codes codes) {
            return matching(typed, "\\+?[0-9][0-9 -]{4,18}");
        }
    },
    /** 月薪, in yuan. */
    PAY(7, null) {
        @Override
        String tidy(String typed, Codes codes) {
            return matching(typed, "[1-9][0-9]{0,6}");
        }
    },
    /** 项目名称. */
    PROJECT(60, null),
    /** 服务年限, in years. */
    YEARS(2, null) {
        @Override
        String tidy(String typed, Codes codes) {
            return matching(typed, "[1-9][0-9]?");
        }
    },
    /** 职务或本人身份. */
    ROLE(60, null),
    /** 专业. */
    MAJOR(100, null),
    /** 学历层次. */
    LEVEL(4, CodeTable.LEVEL),
    /** 国家或地区. */
    COUNTRY(60, null);

    private final int longest;
    private final CodeTable table;

    DestinationField(int longest, CodeTable table) {
        this.longest = longest;
        this.table = table;
    }

    /** How many characters it has at most. */
    public int longest() {
        return longest;
    }

    /** The code table that it is chosen from, or {@code null} when it is typed. */
    public CodeTable table() {
        return table;
    }

    /**
     * What is kept of a fact.
     *
     * @param typed what somebody typed, without spaces around it
     * @throws Refusal {@code destination.fact.} and the name of this field
     */
    String tidy(String typed, Codes codes) {
        if (typed.length() > longest
                || table != null && codes.find(table, typed).isEmpty()) {
            throw refused();
        }
        return typed;
    }

    String matching(String typed, String pattern) {
        if (!Pattern.matches(pattern, typed)) {
            throw refused();
        }
        return typed;
    }

    Refusal refused() {
        return new Refusal("destination.fact." + name());
    }
}
