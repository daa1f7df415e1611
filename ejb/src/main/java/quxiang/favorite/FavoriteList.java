package quxiang.favorite;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import quxiang.common.Actor;
import quxiang.common.Columns;
import quxiang.common.Conditions;
import quxiang.common.IdNumber;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Seal;

/** 学生收藏夹 as the page shows it: one query a page, and one for its total. */
@Stateless
@RolesAllowed("EMPLOYER")
public class FavoriteList {

    @PersistenceContext
    EntityManager em;

    @Inject
    Actor actor;

    @Inject
    Seal seal;

    /** The unit's valid favourites, the latest first. */
    @SuppressWarnings("unchecked")
    public Page<FavoriteRow> page(FavoriteFilter filter, PageRequest request) {
        Conditions where = new Conditions()
                .and("f.employer_id = ?", actor.requireEmployer())
                .and("f.cohort = ?", filter.cohort())
                .and("f.live_graduate_id is not null")
                .andContains("f.g_name", filter.name())
                .andEqual("f.g_id_hash", seal.hashOrNull(IdNumber.tidy(filter.idNumber())))
                .andContains("f.g_school_name", filter.school());
        List<Object[]> rows = where.bind(em.createNativeQuery(
                        "select f.id, f.graduate_id, f.g_name, f.g_id_masked, f.g_school_name, f.g_level_code,"
                                + " f.g_major, f.added_at, s.online_signing,"
                                + " (select x.state from signing x where x.employer_id = f.employer_id"
                                + " and x.live_graduate_id = f.graduate_id)"
                                + " from favorite f join school s on s.id = f.school_id"
                                + where.sql() + " order by f.id desc" + request.sql()))
                .getResultList();
        Number total = (Number) where.bind(em.createNativeQuery("select count(*) from favorite f" + where.sql()))
                .getSingleResult();
        return new Page<>(
                rows.stream().map(FavoriteList::row).toList(), total.longValue(), request.first(), request.size());
    }

    private static FavoriteRow row(Object[] columns) {
        Columns c = new Columns(columns);
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
