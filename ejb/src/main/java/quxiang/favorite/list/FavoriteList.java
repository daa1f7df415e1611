package quxiang.favorite.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.ListOrder;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Words;
import quxiang.common.crypto.Seal;
import quxiang.common.sheet.SheetExport;
import quxiang.common.sql.Conditions;
import quxiang.favorite.Readiness;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;

/** 学生收藏夹 as the page shows it: one query a page, and one for its total. */
@Stateless
@RolesAllowed("EMPLOYER")
public class FavoriteList {

    private static final String ROWS = """
            select f.id, f.graduate_id, f.g_name as name, f.g_id_masked as id_masked, f.g_school_name as school,
                f.g_level_code as level_code, f.g_major as major, f.added_at, s.online_signing, (%s) as live_state,
                (%s) as binding_state, exists (%s) as placed,
                (select count(*) from graduate p join account q on q.id = p.account_id
                    where p.id = f.graduate_id and q.unbound_at is null and q.closed_at is null) > 0 as activated
            from favorite f join school s on s.id = f.school_id
            <where> %s
            """;
    private static final Map<String, String> ORDERS = Map.of(
            "name", "f.g_name",
            "school", "f.g_school_name",
            "level", "f.g_level_code",
            "major", "f.g_major",
            "added", "f.added_at");

    @Inject
    Jdbi jdbi;

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

    @Inject
    Seal seal;

    /** The unit's valid favourites, the latest first unless asked otherwise. */
    public Page<FavoriteRow> page(FavoriteFilter filter, ListOrder order, PageRequest request) {
        Page<Found> found = where(filter).page(jdbi, count(filter), rows(order), Found.class, request);
        return new Page<>(found.rows().stream().map(Found::row).toList(), found.total(), found.first(), found.size());
    }

    /** Those of these favourites that are the unit's and valid, in the order of their keys. */
    public List<FavoriteRow> named(Collection<Long> ids) {
        Conditions where = new Conditions()
                .and("f.employer_id = :unit", "unit", actor.requireEmployer())
                .and("f.live_graduate_id is not null")
                .and("f.id = any(:ids)", "ids", ids.toArray(Long[]::new));
        return jdbi.withHandle(handle -> where.of(handle.createQuery(rows(ListOrder.USUAL)))
                .mapTo(Found.class)
                .map(Found::row)
                .list());
    }

    /** The school is looked at only where a condition asks for it. */
    private static String count(FavoriteFilter filter) {
        return filter.readiness() == null
                ? "select count(*) from favorite f <where>"
                : "select count(*) from favorite f join school s on s.id = f.school_id <where>";
    }

    /**
     * 导出: the same rows in the same order as an xlsx, ID numbers masked.
     *
     * @throws quxiang.common.Refusal {@code list.too_many_to_export}
     */
    public void export(FavoriteFilter filter, ListOrder order, Locale language, OutputStream out) throws IOException {
        Conditions where = where(filter);
        long total = jdbi.withHandle(handle ->
                where.of(handle.createQuery(count(filter))).mapTo(long.class).one());
        export.requireRoom(total);
        audit.write("FAVORITE_EXPORT", "LIST", null, total + " rows of " + filter.cohort());
        Words words = Words.of(language);
        List<String> head = Stream.of("name", "id_number", "school", "level", "major", "added")
                .map(column -> words.text("list.column." + column))
                .toList();
        export.write(out, words.text("list.favorites"), head, rows(order), where, Found.class, found -> {
            FavoriteRow row = found.row();
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

    private String rows(ListOrder order) {
        return ROWS.formatted(
                letters.live(), letters.binding(), Readiness.PLACED, order.sql(ORDERS, "f.id desc", "f.id"));
    }

    private Conditions where(FavoriteFilter filter) {
        Conditions where = new Conditions()
                .and("f.employer_id = :unit", "unit", actor.requireEmployer())
                .and("f.cohort = :cohort", "cohort", filter.cohort())
                .and("f.live_graduate_id is not null")
                .andContains("f.g_name", filter.name())
                .andContains("f.g_school_name", filter.school())
                .andDays("f.added_at", filter.from(), filter.to());
        if (filter.holder() != null) {
            where.andAny("f.g_id_hash", seal.under(filter.holder()));
        }
        return filter.readiness() == null
                ? where
                : where.and("(%s)".formatted(filter.readiness().condition(letters.live(), letters.binding())));
    }

    private record Found(
            long id,
            long graduateId,
            String name,
            String idMasked,
            String school,
            String levelCode,
            String major,
            Instant addedAt,
            boolean onlineSigning,
            String liveState,
            String bindingState,
            boolean placed,
            boolean activated) {

        FavoriteRow row() {
            return new FavoriteRow(
                    id, graduateId, name, idMasked, school, levelCode, major, addedAt, blocked(), activated);
        }

        private String blocked() {
            if (liveState != null) {
                return "SIGNED".equals(liveState) ? "signing.pair_signed" : "signing.pair_open";
            }
            if (!onlineSigning) {
                return "favorite.school_offline";
            }
            if (placed) {
                return "signing.graduate_placed";
            }
            return bindingState == null ? null : "signing.graduate_bound";
        }
    }
}
