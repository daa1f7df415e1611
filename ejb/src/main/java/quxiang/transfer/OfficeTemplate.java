package quxiang.transfer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import quxiang.common.Words;
import quxiang.common.sheet.SheetWriter;

/** 下载导入模板 of public offices: the columns, and how to fill them in. */
@Stateless
@RolesAllowed("CENTRE")
public class OfficeTemplate {

    /** The template as xlsx. */
    public byte[] xlsx(Locale language) throws IOException {
        Words words = Words.of(language);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter sheet = SheetWriter.xlsx(out, words.text("transfer.template.list"))) {
            sheet.row(OfficeColumn.headers());
            sheet.nextSheet(words.text("transfer.template.help"));
            for (OfficeColumn column : OfficeColumn.values()) {
                sheet.row(List.of(column.header(), words.text("transfer.template." + column)));
            }
            sheet.row(List.of("", words.text("transfer.template.limit", OfficeTaker.ROWS)));
        }
        return out.toByteArray();
    }
}
