package quxiang.favorite.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import quxiang.common.Words;
import quxiang.common.sheet.SheetWriter;
import quxiang.roster.format.RosterColumn;

/** 下载批量导入模板: the three columns that a unit fills in (manual, chapter 4, figure 16). */
@Stateless
@RolesAllowed("EMPLOYER")
public class FavoriteTemplate {

    static final String NAME = "学生姓名";
    static final String ID_NUMBER = "身份证号";
    static final String SCHOOL = "毕业院校";
    static final List<String> COLUMNS = List.of(NAME, ID_NUMBER, SCHOOL);

    /** Under all the headers that the roster import knows. */
    static final Map<RosterColumn, String> COLUMN_OF =
            Map.of(RosterColumn.NAME, NAME, RosterColumn.ID_NUMBER, ID_NUMBER, RosterColumn.SCHOOL, SCHOOL);

    /**
     * Writes an empty list with columns of text and a second sheet that says how to fill it in. As text no ID number loses its last
     * digits.
     */
    public void write(Locale language, OutputStream out) throws IOException {
        Words words = Words.of(language);
        try (SheetWriter sheet = SheetWriter.xlsx(out, words.text("favorite.template.list"))) {
            sheet.row(COLUMNS);
            sheet.nextSheet(words.text("favorite.template.help"));
            sheet.row(List.of(words.text("favorite.template.column"), words.text("favorite.template.how")));
            sheet.row(List.of(NAME, words.text("favorite.template.name")));
            sheet.row(List.of(ID_NUMBER, words.text("favorite.template.id_number")));
            sheet.row(List.of(SCHOOL, words.text("favorite.template.school")));
            sheet.row(List.of("", words.text("favorite.template.limit", FavoriteTaker.ROWS)));
        }
    }
}
