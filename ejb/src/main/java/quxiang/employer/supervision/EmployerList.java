package quxiang.employer.supervision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.sql.RowReader;
import quxiang.common.sql.WhereClause;
import quxiang.employer.EmployerState;
import quxiang.employer.Employers;

/** The units as the centre sees them. */
@Stateless
@RolesAllowed("CENTRE")
public class EmployerList {

    @PersistenceContext
    EntityManager em;

    @Inject
    Employers employers;

    /** The units that match, the latest first. */
    @SuppressWarnings("unchecked")
    public Page<EmployerRow> page(EmployerFilter filter, PageRequest request) {
        WhereClause where = new WhereClause()
                .andContains("e.name", filter.name())
                .andEqual(
                        "e.credit_code",
                        filter.creditCode() == null
                                ? null
                                : filter.creditCode().strip().toUpperCase(Locale.ROOT));
        if (filter.state() != null) {
            where.and(filter.state().condition());
        }
        Number total = (Number) where.bind(em.createNativeQuery("select count(*) from employer e" + where.sql()))
                .getSingleResult();
        List<Object[]> rows = where.bind(em.createNativeQuery(
                        "select e.id, e.name, e.credit_code, e.region_name, e.verified_at, e.suspended_at,"
                                + " e.suspension_reason, (select count(*) from account a where a.employer_id = e.id)"
                                + " from employer e" + where.sql() + " order by e.id desc" + request.sql()))
                .getResultList();
        return new Page<>(
                rows.stream().map(EmployerList::row).toList(), total.longValue(), request.first(), request.size());
    }

    /** One unit. @throws Refusal {@code employer.not_found} */
    public EmployerCard one(long id) {
        return employers
                .find(id)
                .orElseThrow(() -> new Refusal("employer.not_found"))
                .card();
    }

    private static EmployerRow row(Object[] columns) {
        RowReader c = new RowReader(columns);
        long id = c.number();
        String name = c.text();
        String code = c.text();
        String region = c.text();
        Instant verified = c.instant();
        EmployerState state = EmployerState.of(verified != null, c.instant() != null);
        return new EmployerRow(id, name, code, region, verified, state, c.text(), c.number());
    }
}
