package quxiang.roster.format;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import quxiang.common.Words;
import quxiang.common.sheet.SheetWriter;

/** 导入模板: the header of the national flat file with columns of text. A second sheet explains them and lists the codes. */
@Stateless
@RolesAllowed("SCHOOL")
public class RosterTemplate {

    @Inject
    private RosterCodeTables codeTables;

    /** Writes the template as xlsx. */
    public void write(Locale language, OutputStream out) throws IOException {
        write(RosterLayout.NATIONAL, codeTables.entries(RosterLayout.NATIONAL), Words.of(language)::text, out);
    }

    static void write(
            RosterLayout layout,
            Map<RosterColumn, List<RosterCodes.Entry>> codes,
            UnaryOperator<String> words,
            OutputStream out)
            throws IOException {
        try (SheetWriter sheet = SheetWriter.xlsx(out, "生源信息")) {
            sheet.row(layout.headers());
            sheet.nextSheet("填写说明");
            sheet.row(List.of(
                    words.apply("roster.template.column"),
                    words.apply("roster.template.needed"),
                    words.apply("roster.template.how")));
            for (RosterColumn column : layout.columns()) {
                sheet.row(
                        List.of(column.header(), needed(column, words), words.apply("RosterColumn." + column.name())));
            }
            for (Map.Entry<RosterColumn, List<RosterCodes.Entry>> table : codes.entrySet()) {
                sheet.row(List.of());
                sheet.row(List.of(table.getKey().header()));
                for (RosterCodes.Entry entry : table.getValue()) {
                    sheet.row(List.of("", entry.code(), entry.name()));
                }
            }
        }
    }

    private static String needed(RosterColumn column, UnaryOperator<String> words) {
        if (column == RosterColumn.EXAM_NO || column == RosterColumn.STUDENT_NO) {
            return words.apply("roster.template.one_of_both");
        }
        return words.apply(column.isRequired() ? "roster.template.yes" : "roster.template.no");
    }
}
