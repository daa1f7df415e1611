package quxiang.employer.supervision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.IdNumber;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.sql.Conditions;
import quxiang.employer.Employers;

/** The units as the centre sees them. */
@Stateless
@RolesAllowed("CENTRE")
public class EmployerList {

    @Inject
    Jdbi jdbi;

    @Inject
    Employers employers;

    /** The units that match, the latest first. */
    public Page<EmployerRow> page(EmployerFilter filter, PageRequest request) {
        Conditions where = new Conditions()
                .andContains("e.name", filter.name())
                .and("e.typed_code is null")
                .andEqual("e.credit_code", IdNumber.tidy(filter.creditCode()));
        if (filter.state() != null) {
            where.and(filter.state().condition());
        }
        return where.page(jdbi, "select count(*) from employer e <where>", """
                select e.id, e.name, e.credit_code, e.region_name, e.verified_at,
                    case when e.suspended_at is not null then 'SUSPENDED'
                        when e.verified_at is not null then 'VERIFIED' else 'UNVERIFIED' end as state,
                    e.suspension_reason, (select count(*) from account a where a.employer_id = e.id) as users
                from employer e <where> order by e.id desc
                """, EmployerRow.class, request);
    }

    /** One unit. @throws Refusal {@code employer.not_found} */
    public EmployerCard one(long id) {
        return employers
                .find(id)
                .orElseThrow(() -> new Refusal("employer.not_found"))
                .card();
    }
}
