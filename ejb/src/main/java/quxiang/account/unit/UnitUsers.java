package quxiang.account.unit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import quxiang.common.Actor;

/** The verified users of a unit (manual, chapter 10). */
@Stateless
@RolesAllowed({"EMPLOYER", "CENTRE"})
public class UnitUsers {

    private static final int MOST = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    Actor actor;

    /** The users of the reader's own unit, the first one first. */
    @RolesAllowed("EMPLOYER")
    public List<UserRow> own() {
        return rows(actor.requireEmployer());
    }

    /** The users of a unit, for the centre. */
    @RolesAllowed("CENTRE")
    public List<UserRow> of(long employerId) {
        return rows(employerId);
    }

    private List<UserRow> rows(long employerId) {
        return em.createQuery("""
                select new quxiang.account.unit.UserRow(
                    a.id, a.name, a.work.department, a.work.jobTitle, a.mobile, a.email, a.createdAt, a.disabledAt)
                from Account a where a.employerId = :unit order by a.id
                """, UserRow.class)
                .setParameter("unit", employerId)
                .setMaxResults(MOST)
                .getResultList();
    }
}
