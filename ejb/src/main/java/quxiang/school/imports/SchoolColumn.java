package quxiang.school.imports;

import java.util.Arrays;
import java.util.List;
import quxiang.common.FoldedText;

/** The columns of a table of schools. */
enum SchoolColumn {
    CODE("院校代码", true),
    NAME("院校名称", true),
    REGION("所在地区", true),
    /** 是 or 否; nothing means 否. */
    ONLINE("开通网上签约", false),
    PHONE("就业部门电话", false),
    PERSON("校级账号姓名", true),
    MOBILE("校级账号手机号", true);

    private final String header;
    private final boolean needed;

    SchoolColumn(String header, boolean needed) {
        this.header = header;
        this.needed = needed;
    }

    String header() {
        return header;
    }

    /** Whether every row must fill it. */
    boolean isNeeded() {
        return needed;
    }

    static List<String> headers() {
        return Arrays.stream(values()).map(SchoolColumn::header).toList();
    }

    static List<String> required() {
        return Arrays.stream(values())
                .filter(SchoolColumn::isNeeded)
                .map(SchoolColumn::header)
                .toList();
    }

    /** The column under a header, or {@code null} when it is not read. */
    static String of(String header) {
        return Arrays.stream(values())
                .map(SchoolColumn::header)
                .filter(own -> FoldedText.same(own, header.replace("*", "")))
                .findFirst()
                .orElse(null);
    }
}
