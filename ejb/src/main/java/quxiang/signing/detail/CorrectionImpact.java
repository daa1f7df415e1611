package quxiang.signing.detail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import quxiang.common.Actor;
import quxiang.common.sql.RowReader;
import quxiang.common.sql.WhereClause;
import quxiang.signing.SigningState;

/** What rests on a graduate's facts. It is told before the school corrects or removes, so that nobody is surprised. */
@Stateless
@RolesAllowed("SCHOOL")
public class CorrectionImpact {

    @PersistenceContext
    EntityManager em;

    @Inject
    Actor actor;

    /**
     * A signing that ends, or stays because it is signed.
     *
     * @param employer the unit
     */
    public record Touched(long id, String employer, SigningState state) {}

    /**
     * What ends when a waiting import is confirmed.
     *
     * @param favorites favourites that become 失效
     * @param signings open signings that become 失效
     */
    public record Ends(long favorites, long signings) {}

    /**
     * What a waiting import of the own school would end, as things are now. It would change the name, document, level or major that this
     * rests on.
     */
    public Ends ofImport(long importId) {
        return new Ends(
                ending(importId, "favorite f", "f.graduate_id = p.graduate_id and f.live_graduate_id is not null"),
                ending(
                        importId,
                        "signing s",
                        "s.graduate_id = p.graduate_id and s.state in ('AWAITING_GRADUATE', 'AWAITING_SCHOOL')"));
    }

    private long ending(long importId, String table, String open) {
        Number count = (Number) em.createNativeQuery(
                        "select count(*) from roster_import i join roster_preview p on p.import_id = i.id and p.telling join "
                                + table + " on " + open + " where i.id = ? and i.school_id = ?")
                .setParameter(1, importId)
                .setParameter(2, actor.requireSchool())
                .getSingleResult();
        return count.longValue();
    }

    /** How many units have the graduate among their favourites. */
    public long favorites(long graduateId) {
        WhereClause where = new WhereClause()
                .and("f.live_graduate_id = ?", graduateId)
                .and("f.school_id = ?", actor.requireSchool())
                .andEqual("g.department", actor.department());
        Number count = (Number) where.bind(em.createNativeQuery(
                        "select count(*) from favorite f join graduate g on g.id = f.graduate_id" + where.sql()))
                .getSingleResult();
        return count.longValue();
    }

    /** The signings that are not over: open ones become 失效, a signed one stays. */
    @SuppressWarnings("unchecked")
    public List<Touched> signings(long graduateId) {
        WhereClause where = new WhereClause()
                .and("s.graduate_id = ?", graduateId)
                .and("s.school_id = ?", actor.requireSchool())
                .andEqual("s.g_department", actor.department())
                .and("s.state in ('AWAITING_GRADUATE', 'AWAITING_SCHOOL', 'SIGNED')");
        List<Object[]> rows = where.bind(em.createNativeQuery(
                        "select s.id, coalesce(s.e_name, e.name), s.state from signing s join employer e on e.id = s.employer_id"
                                + where.sql() + " order by s.id"))
                .getResultList();
        return rows.stream()
                .map(RowReader::new)
                .map(c -> new Touched(c.number(), c.text(), c.constant(SigningState.class)))
                .toList();
    }
}
