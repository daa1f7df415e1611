package quxiang.statistics.way;

import quxiang.reference.CodeTable;

/** By what the ways after graduation are counted. */
public enum WayGrouping {
    /** All together: 去向落实率. */
    WHOLE(Measure.RATE, null),
    /** 毕业去向, by its code; agreements are 10. */
    WAY(Measure.SHARE, CodeTable.DESTINATION),
    /** 去向类别 of what was registered; agreements are one of their own. */
    KIND(Measure.SHARE, null),
    /** 单位性质. */
    NATURE(Measure.SHARE_OF_FOUND, CodeTable.NATURE),
    /** 单位行业. */
    INDUSTRY(Measure.SHARE_OF_FOUND, CodeTable.INDUSTRY),
    /** 工作地区: the province. */
    REGION(Measure.SHARE_OF_FOUND, CodeTable.REGION),
    /** 性别. */
    GENDER(Measure.RATE, CodeTable.GENDER),
    /** 困难生. */
    HARDSHIP(Measure.RATE, CodeTable.HARDSHIP),
    /** 学历. */
    LEVEL(Measure.RATE, CodeTable.LEVEL),
    /** 专业. */
    MAJOR(Measure.RATE, null),
    /** 院系. */
    DEPARTMENT(Measure.RATE, null);

    /** The group of all agreements, among the kinds. */
    public static final String AGREEMENT = "AGREEMENT";

    /** The group of those of whom it is not known. */
    public static final String UNKNOWN = "";

    /** What numerator and denominator are. */
    public enum Measure {
        /** Those of the group who found their way, of all of the group. */
        RATE,
        /** Those of the group, of all. */
        SHARE,
        /** Those of the group who found their way, of all who found theirs. */
        SHARE_OF_FOUND
    }

    private final Measure measure;
    private final CodeTable table;

    WayGrouping(Measure measure, CodeTable table) {
        this.measure = measure;
        this.table = table;
    }

    public Measure measure() {
        return measure;
    }

    /** The code table of its groups, or {@code null}. */
    public CodeTable table() {
        return table;
    }

    /** Whether its groups partition only those who found their way. */
    boolean ofFound() {
        return measure == Measure.SHARE_OF_FOUND;
    }
}
