package quxiang.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import quxiang.common.Columns;

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
                .map(Columns::new)
                .map(c -> new AuditRow(c.number(), c.instant(), c.text(), c.text(), c.text(), c.text()))
                .toList();
    }
}
