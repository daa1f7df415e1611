package quxiang.school.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import quxiang.common.Words;
import quxiang.common.sheet.SheetWriter;

/** 下载导入模板 of schools: the columns, and how to fill them in. */
@Stateless
@RolesAllowed("CENTRE")
public class SchoolTemplate {

    /** The template as xlsx. */
    public byte[] xlsx(Locale language) throws IOException {
        Words words = Words.of(language);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter sheet = SheetWriter.xlsx(out, words.text("school.template.list"))) {
            sheet.row(SchoolColumn.headers());
            sheet.nextSheet(words.text("school.template.help"));
            for (SchoolColumn column : SchoolColumn.values()) {
                sheet.row(List.of(
                        column.header(),
                        words.text(column.isNeeded() ? "school.template.needed" : "school.template.optional"),
                        words.text("school.template." + column)));
            }
            sheet.row(List.of("", "", words.text("school.template.limit", SchoolTaker.ROWS)));
        }
        return out.toByteArray();
    }
}
