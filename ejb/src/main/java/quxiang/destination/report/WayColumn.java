package quxiang.destination.report;

import quxiang.destination.DestinationField;

/** What a report says of the way of a graduate, behind the columns of the roster. */
public enum WayColumn {
    CODE("毕业去向代码", null),
    PLACE("单位名称", null),
    CREDIT_CODE("统一社会信用代码", DestinationField.CREDIT_CODE),
    NATURE("单位性质代码", DestinationField.NATURE),
    INDUSTRY("单位行业代码", DestinationField.INDUSTRY),
    REGION("单位所在地代码", DestinationField.UNIT_PLACE),
    JOB_CATEGORY("工作职位类别代码", DestinationField.JOB_CATEGORY),
    CONTACT("单位联系人", DestinationField.CONTACT),
    PHONE("联系人电话", DestinationField.PHONE),
    MAJOR("录取专业", DestinationField.MAJOR),
    LEVEL("录取学历代码", DestinationField.LEVEL),
    COUNTRY("国家或地区", DestinationField.COUNTRY),
    BEGINS("起始日期", null),
    AGREEMENT("协议书编号", null);

    private final String header;
    private final DestinationField field;

    WayColumn(String header, DestinationField field) {
        this.header = header;
        this.field = field;
    }

    /** What it is called in the file. */
    public String header() {
        return header;
    }

    /** The fact of a destination that it comes from, or {@code null}. */
    DestinationField field() {
        return field;
    }
}
