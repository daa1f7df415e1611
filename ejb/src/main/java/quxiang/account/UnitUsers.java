package quxiang.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import quxiang.common.Actor;
import quxiang.common.sql.RowReader;

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

    @SuppressWarnings("unchecked")
    private List<UserRow> rows(long employerId) {
        List<Object[]> rows = em.createNativeQuery(
                        "select id, name, unit_department, job_title, mobile, email, created_at,"
                                + " case when disabled_at is null then 0 else 1 end from account where employer_id = ?"
                                + " order by id fetch first " + MOST + " rows only")
                .setParameter(1, employerId)
                .getResultList();
        return rows.stream().map(RowReader::new).map(UnitUsers::row).toList();
    }

    private static UserRow row(RowReader c) {
        return new UserRow(
                c.number(), c.text(), c.text(), c.text(), masked(c.text()), c.text(), c.instant(), c.number() == 1);
    }

    /** A number as others see it: {@code 199****1001}; {@code null} stays {@code null}. */
    public static String masked(String mobile) {
        return mobile == null || mobile.length() < 8
                ? mobile
                : mobile.substring(0, 3) + "****" + mobile.substring(mobile.length() - 4);
    }
}
