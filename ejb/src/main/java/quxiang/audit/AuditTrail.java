package quxiang.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.sql.RowReader;
import quxiang.common.sql.WhereClause;

/** Reading the record. */
@Stateless
@RolesAllowed({"CENTRE", "OPERATOR"})
public class AuditTrail {

    @PersistenceContext
    EntityManager em;

    /**
     * The latest entries about a thing, the newest first.
     *
     * @param subjectKind of what kind it is, as it was written
     * @param most how many at most
     */
    @SuppressWarnings("unchecked")
    public List<AuditRow> of(String subjectKind, long subjectId, int most) {
        List<Object[]> rows = em.createNativeQuery("select id, at, actor_name, role, action, detail from audit_entry"
                        + " where subject_kind = ? and subject_id = ? order by id desc fetch first " + most
                        + " rows only")
                .setParameter(1, subjectKind)
                .setParameter(2, subjectId)
                .getResultList();
        return rows.stream()
                .map(RowReader::new)
                .map(c -> new AuditRow(
                        c.number(), c.instant(), c.text(), c.text(), c.text(), c.text(), subjectKind, subjectId, null))
                .toList();
    }

    /** One page of the record, the newest first. Reading it is written into it. */
    @RolesAllowed("OPERATOR")
    @SuppressWarnings("unchecked")
    public Page<AuditRow> page(AuditFilter filter, PageRequest request) {
        // Whose whole name it is, is found by an index; only a part of a name is looked for in all entries.
        WhereClause named = isName(filter.actor())
                ? new WhereClause().andEqual("actor_name", filter.actor().strip())
                : new WhereClause().andContains("actor_name", filter.actor());
        WhereClause where = named.andEqual("action", filter.action())
                .andEqual("subject_kind", filter.subjectKind())
                .andEqual("subject_id", filter.subjectId())
                .andDays("at", filter.from(), filter.to());
        Number total = (Number) where.bind(em.createNativeQuery("select count(*) from audit_entry" + where.sql()))
                .getSingleResult();
        List<Object[]> rows = where.bind(em.createNativeQuery("select id, at, actor_name, role, action, detail,"
                        + " subject_kind, subject_id, address from audit_entry" + where.sql() + " order by id desc"
                        + request.sql()))
                .getResultList();
        return new Page<>(
                rows.stream()
                        .map(RowReader::new)
                        .map(c -> new AuditRow(
                                c.number(),
                                c.instant(),
                                c.text(),
                                c.text(),
                                c.text(),
                                c.text(),
                                c.text(),
                                c.numberOrNull(),
                                c.text()))
                        .toList(),
                total.longValue(),
                request.first(),
                request.size());
    }

    private boolean isName(String actor) {
        return actor != null
                && !em.createNativeQuery("select id from audit_entry where actor_name = ? fetch first 1 rows only")
                        .setParameter(1, actor.strip())
                        .getResultList()
                        .isEmpty();
    }

    /** The kinds of what was done, for choosing one: from each to the next along the index, not through all entries. */
    @RolesAllowed("OPERATOR")
    public List<String> actions() {
        List<?> names = em.createNativeQuery("with recursive kind (action) as (select min(action) from audit_entry"
                        + " union all select (select min(e.action) from audit_entry e where e.action > kind.action) from kind"
                        + " where kind.action is not null) select action from kind where action is not null")
                .getResultList();
        return names.stream().map(String::valueOf).toList();
    }
}
