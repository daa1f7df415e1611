package quxiang.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.sql.RowReader;

/** 谁查看过我的证件号码: what the record says of the graduate who reads (个人信息保护法, article 44: the right to know). */
@Stateless
@RolesAllowed("GRADUATE")
public class NumberReadings {

    private static final int MOST = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    Actor actor;

    /** The latest first; the graduate's own downloads are left out. */
    @SuppressWarnings("unchecked")
    public List<NumberReading> own() {
        List<Object[]> rows = em.createNativeQuery(
                        "select e.at, e.actor_name, coalesce(u.name, s.name), e.action, e.detail from audit_entry e"
                                + " left join account a on a.id = e.account_id left join employer u on u.id = a.employer_id"
                                + " left join school s on s.id = a.school_id"
                                + " where (e.account_id is null or e.account_id <> ?) and ("
                                + " e.subject_kind = 'GRADUATE' and e.subject_id = ? and e.action = '"
                                + Audit.ID_NUMBER_READ
                                + "' or e.subject_kind = 'SIGNING' and e.action = 'AGREEMENT_DOWNLOADED'"
                                + " and e.subject_id in (select g.id from signing g where g.graduate_id = ?))"
                                + " order by e.id desc fetch first " + MOST + " rows only")
                .setParameter(1, actor.accountId())
                .setParameter(2, actor.requireGraduate())
                .setParameter(3, actor.requireGraduate())
                .getResultList();
        return rows.stream()
                .map(RowReader::new)
                .map(c -> new NumberReading(c.instant(), c.text(), c.text(), c.text(), c.text()))
                .toList();
    }
}
