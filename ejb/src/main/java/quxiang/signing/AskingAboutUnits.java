package quxiang.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Role;
import quxiang.employer.UnitChanged;
import quxiang.notice.outbox.Outbox;

/** What was agreed stays agreed: who agreed to a unit that has another name or code by now is asked again (invariant 14). */
@ApplicationScoped
class AskingAboutUnits {

    @Inject
    Jdbi jdbi;

    @Inject
    Outbox outbox;

    private record Agreed(long id, long graduateId, String name, String unit, String school) {}

    void on(@Observes UnitChanged news) {
        List<Agreed> agreed = jdbi.withHandle(handle -> handle.createQuery("""
                select s.id, s.graduate_id, s.g_name as name, e.name as unit, s.g_school_name as school
                from signing s join employer e on e.id = s.employer_id
                where s.employer_id = :unit and s.state = 'AWAITING_SCHOOL'
                    and (s.a_name <> e.name or s.a_credit_code <> e.credit_code)
                order by s.id
                """)
                .bind("unit", news.employerId())
                .mapTo(Agreed.class)
                .list());
        agreed.forEach(one -> outbox.put(
                "UNIT_CHANGED", Role.GRADUATE, one.graduateId(), one.id(), one.name(), one.unit(), one.school()));
    }
}
