package quxiang.transfer;

import java.util.Arrays;
import java.util.List;
import quxiang.common.FoldedText;

/** The columns of a table of public offices; each row fills all. */
enum OfficeColumn {
    NAME("机构名称", "transfer.office_name", "transfer.office_known", "transfer.office_ended"),
    REGION("所在地区", "transfer.office_region"),
    RECIPIENT("收件人或收件部门", "transfer.recipient"),
    ADDRESS("收件地址", "transfer.address"),
    PHONE("收件电话", "transfer.phone");

    private final String header;
    private final List<String> refusals;

    OfficeColumn(String header, String... refusals) {
        this.header = header;
        this.refusals = List.of(refusals);
    }

    String header() {
        return header;
    }

    static List<String> headers() {
        return Arrays.stream(values()).map(OfficeColumn::header).toList();
    }

    /** The column under a header, or {@code null} when it is not read. */
    static String of(String header) {
        return Arrays.stream(values())
                .map(OfficeColumn::header)
                .filter(own -> FoldedText.same(own, header.replace("*", "")))
                .findFirst()
                .orElse(null);
    }

    /** The column in which what a refusal is about stands, or {@code null}. */
    static String atFault(String refusal) {
        return Arrays.stream(values())
                .filter(column -> column.refusals.contains(refusal))
                .map(OfficeColumn::header)
                .findFirst()
                .orElse(null);
    }
}
