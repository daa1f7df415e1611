package quxiang.placement.course;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import quxiang.roster.list.SeeingGraduates;

/** Shows a school what happened with one of its graduates. That is signings, destinations, and who changed or read what. */
@Stateless
@RolesAllowed("SCHOOL")
public class SeeingGraduateCourse {

    private static final int MOST = 50;

    /** What is told of the record: what touches the row, its account or its ID number. */
    private static final List<String> TOLD = List.of(
            "GRADUATE_ADDED",
            "GRADUATE_CORRECT",
            "GRADUATE_REMOVE",
            "FACTS_CONFIRMED",
            "ACTIVATED",
            "ROW_ATTACHED",
            "ACCOUNT_CONFIRMED",
            "ACCOUNT_DISABLED",
            "ACCOUNT_ENABLED",
            "ACCOUNT_UNBOUND",
            "ID_NUMBER_READ");

    @Inject
    Jdbi jdbi;

    @Inject
    SeeingGraduates seeing;

    /** @throws quxiang.common.Refusal {@code roster.no_graduate} when it is nobody of the reader's */
    public GraduateCourse of(long graduateId) {
        long id = seeing.see(graduateId).id();
        return new GraduateCourse(
                read(id, """
                        select s.id, coalesce(s.e_name, (select e.name from employer e where e.id = s.employer_id)) as employer,
                            s.job_title, s.state, s.state_since as since
                        from signing s where s.graduate_id = :id order by s.id desc fetch first :most rows only
                        """, CourseSigning.class),
                read(id, """
                        select d.id, d.code, d.state, d.submitted_at
                        from destination d where d.graduate_id = :id order by d.id desc fetch first :most rows only
                        """, CourseDestination.class),
                read(id, """
                        select a.at, a.actor_name as actor, a.action from audit_entry a
                        where a.subject_kind = 'GRADUATE' and a.subject_id = :id and a.action = any(:told)
                        order by a.id desc fetch first :most rows only
                        """, CourseEvent.class));
    }

    private <R> List<R> read(long id, String query, Class<R> row) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("id", id)
                .bind("most", MOST)
                .bindArray("told", String.class, TOLD)
                .mapTo(row)
                .list());
    }
}
