package quxiang.signing.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import quxiang.common.sql.RowReader;
import quxiang.common.sql.WhereClause;

/**
 * How many signings of the own school or department passed a milestone on each day. They are counted by the conditions of
 * {@link SigningLists#ofSchool}.
 */
@Stateless
@RolesAllowed("SCHOOL")
public class SigningDays {

    @PersistenceContext
    EntityManager em;

    @Inject
    SchoolScope scope;

    /** The days in Asia/Shanghai on which there were any. */
    @SuppressWarnings("unchecked")
    public Map<LocalDate, Long> counts(int cohort, Milestone milestone, LocalDate from, LocalDate to) {
        SchoolSigningFilter between = new SchoolSigningFilter(null, milestone, from, to, null, null, null, null);
        WhereClause where = scope.where(new SigningFilter(cohort, null, null, null, null, Set.of(), null, between));
        String day = WhereClause.day(milestone.column());
        List<Object[]> rows = where.bind(em.createNativeQuery(
                        "select " + day + ", count(*) from signing s" + where.sql() + " group by " + day))
                .getResultList();
        return rows.stream().map(RowReader::new).collect(Collectors.toMap(RowReader::numberedDay, RowReader::number));
    }
}
