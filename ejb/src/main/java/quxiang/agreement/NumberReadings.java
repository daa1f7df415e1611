package quxiang.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.roster.RowsOfPersons;

/** 谁查看过我的证件号码: the audit events about the graduate who reads. 个人信息保护法, article 44: the right to know. */
@Stateless
@RolesAllowed("GRADUATE")
public class NumberReadings {

    private static final int MOST = 100;

    @Inject
    Jdbi jdbi;

    @Inject
    Actor actor;

    /** The latest first; the graduate's own downloads are left out. */
    public List<NumberReading> own() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select e.at, e.actor_name as who, coalesce(u.name, s.name,
                    case when e.action = 'PLACEMENT_CHECKED' then e.detail end) as institution, e.action, e.detail as reason
                from audit_entry e
                    left join account a on a.id = e.account_id
                    left join employer u on u.id = a.employer_id
                    left join school s on s.id = a.school_id
                where (e.account_id is null or e.account_id <> :account) and (
                    e.subject_kind = 'GRADUATE' and e.subject_id in (<own>) and e.action in (:read, 'PLACEMENT_CHECKED')
                    or e.subject_kind = 'SIGNING' and e.action = 'AGREEMENT_DOWNLOADED'
                        and e.subject_id in (select g.id from signing g where g.graduate_id in (<own>)))
                order by e.id desc fetch first :most rows only
                """)
                .bind("account", actor.accountId())
                .define("own", RowsOfPersons.OWN)
                .bind("read", Audit.ID_NUMBER_READ)
                .bind("most", MOST)
                .mapTo(NumberReading.class)
                .list());
    }
}
