package quxiang.favorite.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.ListOrder;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Words;
import quxiang.common.sheet.SheetExport;
import quxiang.common.sql.RowReader;
import quxiang.common.sql.WhereClause;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;

/** 学生收藏夹 as the page shows it: one query a page, and one for its total. */
@Stateless
@RolesAllowed("EMPLOYER")
public class FavoriteList {

    private static final String ROWS = """
            select f.id, f.graduate_id, f.g_name, f.g_id_masked, f.g_school_name,
              f.g_level_code, f.g_major, f.added_at, s.online_signing, (%s)
            from favorite f join school s on s.id = f.school_id""";
    private static final Map<String, String> ORDERS = Map.of(
            "name", "f.g_name",
            "school", "f.g_school_name",
            "level", "f.g_level_code",
            "major", "f.g_major",
            "added", "f.added_at");

    @PersistenceContext
    EntityManager em;

    @Inject
    Actor actor;

    @Inject
    SheetExport export;

    @Inject
    Codes codes;

    @Inject
    Audit audit;

    @Inject
    LettersOfFavorites letters;

    /** The unit's valid favourites, the latest first unless asked otherwise. */
    @SuppressWarnings("unchecked")
    public Page<FavoriteRow> page(FavoriteFilter filter, ListOrder order, PageRequest request) {
        WhereClause where = where(filter);
        List<Object[]> rows = where.bind(em.createNativeQuery(rows() + where.sql() + order(order) + request.sql()))
                .getResultList();
        return new Page<>(
                rows.stream().map(row -> row(new RowReader(row))).toList(),
                total(where, filter),
                request.first(),
                request.size());
    }

    private long total(WhereClause where, FavoriteFilter filter) {
        String school = filter.readiness() == null ? "" : " join school s on s.id = f.school_id";
        return ((Number) where.bind(em.createNativeQuery("select count(*) from favorite f" + school + where.sql()))
                        .getSingleResult())
                .longValue();
    }

    /**
     * 导出: the same rows in the same order as an xlsx, ID numbers masked.
     *
     * @throws quxiang.common.Refusal {@code list.too_many_to_export}
     */
    public void export(FavoriteFilter filter, ListOrder order, Locale language, OutputStream out) throws IOException {
        WhereClause where = where(filter);
        long total = total(where, filter);
        export.requireRoom(total);
        audit.write("FAVORITE_EXPORT", "LIST", null, total + " rows of " + filter.cohort());
        Words words = Words.of(language);
        List<String> head = Stream.of("name", "id_number", "school", "level", "major", "added")
                .map(column -> words.text("list.column." + column))
                .toList();
        export.write(out, words.text("list.favorites"), head, rows() + where.sql() + order(order), where, columns -> {
            FavoriteRow row = row(columns);
            return List.of(
                    row.name(),
                    row.idMasked(),
                    row.school(),
                    codes.find(CodeTable.LEVEL, row.levelCode())
                            .map(code -> code.name(language))
                            .orElse(row.levelCode()),
                    row.major(),
                    words.minute(row.addedAt()));
        });
    }

    private String rows() {
        return ROWS.formatted(letters.live());
    }

    private static String order(ListOrder order) {
        return order.sql(ORDERS, "f.id desc", "f.id");
    }

    private WhereClause where(FavoriteFilter filter) {
        WhereClause where = new WhereClause()
                .and("f.employer_id = ?", actor.requireEmployer())
                .and("f.cohort = ?", filter.cohort())
                .and("f.live_graduate_id is not null")
                .andContains("f.g_name", filter.name())
                .andEqual("f.g_id_hash", filter.holder())
                .andContains("f.g_school_name", filter.school())
                .andDays("f.added_at", filter.from(), filter.to());
        return filter.readiness() == null
                ? where
                : where.and("(" + filter.readiness().condition(letters.live()) + ")");
    }

    private static FavoriteRow row(RowReader c) {
        return new FavoriteRow(
                c.number(),
                c.number(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.instant(),
                blocked(c.flag(), c.text()));
    }

    private static String blocked(boolean online, String liveState) {
        if (liveState != null) {
            return "SIGNED".equals(liveState) ? "signing.pair_signed" : "signing.pair_open";
        }
        return online ? null : "favorite.school_offline";
    }
}
