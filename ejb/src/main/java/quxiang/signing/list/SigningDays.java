package quxiang.signing.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.sql.Conditions;

/**
 * How many signings of the own school or department passed a milestone on each day. They are counted by the conditions of
 * {@link SigningLists#ofSchool}.
 */
@Stateless
@RolesAllowed("SCHOOL")
public class SigningDays {

    @Inject
    Jdbi jdbi;

    @Inject
    SchoolScope scope;

    /** The days in Asia/Shanghai on which there were any. */
    public Map<LocalDate, Long> counts(int cohort, Milestone milestone, LocalDate from, LocalDate to) {
        Conditions where = scope.where(
                SigningFilter.parts(cohort).days(milestone, from, to).filter());
        return jdbi.withHandle(handle -> where.of(handle.createQuery("""
                        select on_day, count(*) as number from (select <day> as on_day from signing s <where>) passed
                        group by on_day
                        """))
                .define("day", Conditions.day(milestone.column()))
                .mapTo(OnDay.class)
                .collectToMap(OnDay::onDay, OnDay::number));
    }

    private record OnDay(LocalDate onDay, long number) {}
}
