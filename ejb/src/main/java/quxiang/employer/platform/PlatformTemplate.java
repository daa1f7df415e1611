package quxiang.employer.platform;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import quxiang.common.sheet.SheetWriter;

/** 导入模板 for units. It has the columns, and on a second sheet what goes into them. */
@Stateless
@RolesAllowed("CENTRE")
public class PlatformTemplate {

    /** The template as xlsx. */
    public byte[] xlsx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter sheet = SheetWriter.xlsx(out, "用人单位")) {
            sheet.row(Arrays.stream(PlatformColumn.values())
                    .map(PlatformColumn::header)
                    .toList());
            sheet.nextSheet("说明");
            sheet.row(List.of("列", "是否必填", "说明"));
            for (PlatformColumn column : PlatformColumn.values()) {
                sheet.row(List.of(column.header(), column.isNeeded() ? "必填" : "选填", explained(column)));
            }
        }
        return out.toByteArray();
    }

    private static String explained(PlatformColumn column) {
        return switch (column) {
            case CREDIT_CODE -> "18位，校验位须正确";
            case INDUSTRY, NATURE, TYPE, SIZE -> "代码或名称，与单位信息页的选项一致";
            case REGION -> "区县的6位行政区划代码，或全名，例如：北京市海淀区";
            case SITE -> "以 http:// 或 https:// 开头";
            case MOBILE -> "11位手机号，用于登录和接收验证码";
            default -> "最多" + column.longest() + "个字";
        };
    }
}
