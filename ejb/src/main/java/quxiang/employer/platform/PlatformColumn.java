package quxiang.employer.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import quxiang.common.FoldedText;

/** The columns of the table of units. */
enum PlatformColumn {
    CREDIT_CODE("统一社会信用代码", true, 18),
    NAME("单位名称", true, 120),
    SHORT_NAME("单位简称", false, 120),
    INDUSTRY("公司行业", true, 60),
    SCOPE("业务涉及领域", false, 200),
    NATURE("单位性质", true, 60),
    TYPE("单位类型", true, 60),
    SIZE("公司规模", true, 60),
    REGION("所在地区", true, 60),
    ADDRESS("详细地址", true, 200),
    SITE("公司网址", false, 200),
    CONTACT("联系人姓名", true, 64),
    MOBILE("手机号", true, 11),
    MAIL("邮箱", false, 254),
    /** Only where the check character is wrong, as on certificates that were given out so. */
    CODE_AGAIN("再填一次代码", false, 18);

    private final String header;
    private final boolean needed;
    private final int longest;

    PlatformColumn(String header, boolean needed, int longest) {
        this.header = header;
        this.needed = needed;
        this.longest = longest;
    }

    String header() {
        return header;
    }

    /** Whether every row must fill it. */
    boolean isNeeded() {
        return needed;
    }

    int longest() {
        return longest;
    }

    static List<String> required() {
        return Arrays.stream(values())
                .filter(PlatformColumn::isNeeded)
                .map(PlatformColumn::header)
                .toList();
    }

    static Optional<PlatformColumn> of(String header) {
        return Arrays.stream(values())
                .filter(column -> FoldedText.same(column.header, header.replace("*", "")))
                .findFirst();
    }
}
