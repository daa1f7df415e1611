package quxiang.favorite.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Words;
import quxiang.common.crypto.Seal;
import quxiang.common.sheet.SheetWriter;
import quxiang.common.sql.RowReader;
import quxiang.roster.imports.ImportState;

/** What a unit sees of its imports: progress, results, the rows that were not taken. */
@Stateless
@RolesAllowed("EMPLOYER")
public class FavoriteImports {

    private static final int LATEST = 20;
    private static final int SHOWN = 100;
    private static final String IMPORTS =
            "select id, cohort, file_name, state, total_rows, read_rows, added, already_in,"
                    + " refused, started_name, created_at, finished_at from favorite_import where employer_id = ?";
    private static final String REFUSED =
            "select row_no, reason, args, cells_sealed from favorite_refusal where import_id = ? order by row_no";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Actor actor;

    @Inject
    Seal seal;

    @Inject
    Audit audit;

    /** The unit's latest imports of all cohorts, newest first. */
    public List<FavoriteImportRow> latest() {
        return rows(entities.createNativeQuery(IMPORTS + " order by created_at desc, id desc")
                .setParameter(1, actor.requireEmployer())
                .setMaxResults(LATEST)
                .getResultList());
    }

    /** @throws Refusal {@code favorite.import_not_found} when it is none of the unit's */
    public FavoriteImportRow progress(long importId) {
        return rows(entities.createNativeQuery(IMPORTS + " and id = ?")
                        .setParameter(1, actor.requireEmployer())
                        .setParameter(2, importId)
                        .getResultList())
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("favorite.import_not_found"));
    }

    /** The first 100 rows that one of the unit's imports refused. */
    public List<RefusedFavorite> refused(long importId) {
        return lines(progress(importId).id(), SHOWN).stream().map(Line::refused).toList();
    }

    /**
     * Writes the rows that an import refused as xlsx: the three columns as they were uploaded, then where and why. Corrected, the same file
     * can be uploaded again. It holds ID numbers in full, those that the unit itself uploaded, so it is audited.
     */
    public void download(long importId, Locale language, OutputStream out) throws IOException {
        List<Line> lines = lines(progress(importId).id(), FavoriteSheet.MOST);
        audit.write("FAVORITE_REFUSED_ROWS", "FAVORITE_IMPORT", importId, String.valueOf(lines.size()));
        Words words = Words.of(language);
        try (SheetWriter sheet = SheetWriter.xlsx(out, words.text("favorite.refused.sheet"))) {
            List<String> head = new ArrayList<>(FavoriteSheet.COLUMNS);
            head.addAll(List.of(words.text("favorite.refused.row"), words.text("favorite.refused.reason")));
            sheet.row(head);
            for (Line line : lines) {
                List<String> cells = new ArrayList<>(line.cells());
                cells.add(String.valueOf(line.refused().row()));
                cells.add(words.text(
                        "refusal." + line.refused().key(), line.refused().args().toArray()));
                sheet.row(cells);
            }
        }
    }

    private record Line(RefusedFavorite refused, List<String> cells) {}

    private List<Line> lines(long importId, int most) {
        List<?> rows = entities.createNativeQuery(REFUSED)
                .setParameter(1, importId)
                .setMaxResults(most)
                .getResultList();
        return rows.stream().map(row -> line((Object[]) row)).toList();
    }

    private Line line(Object... row) {
        RowReader c = new RowReader(row);
        int number = c.count();
        String key = c.text();
        List<String> args = split(c.text());
        List<String> cells = split(seal.open((byte[]) row[3]));
        return new Line(new RefusedFavorite(number, cells.get(0), cells.get(2), key, args), cells);
    }

    private static List<String> split(String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split("\u001F", -1));
    }

    private static List<FavoriteImportRow> rows(List<?> rows) {
        return rows.stream()
                .map(row -> {
                    RowReader c = new RowReader((Object[]) row);
                    return new FavoriteImportRow(
                            c.number(),
                            c.count(),
                            c.text(),
                            c.constant(ImportState.class),
                            c.count(),
                            c.count(),
                            c.count(),
                            c.count(),
                            c.count(),
                            c.text(),
                            c.instant(),
                            c.instant());
                })
                .toList();
    }
}
