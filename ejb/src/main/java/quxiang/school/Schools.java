package quxiang.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Refusal;

/** All schools and their signing windows. */
@ApplicationScoped
public class Schools {

    @PersistenceContext
    EntityManager em;

    @Inject
    Jdbi jdbi;

    public Optional<School> find(long id) {
        return Optional.ofNullable(em.find(School.class, id));
    }

    public Optional<School> byCode(String code) {
        return em.createQuery("select s from School s where s.code = :code", School.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** The school that a text means: its name, its code, or both, see {@link SchoolSpelling}. */
    public Optional<School> byName(String name) {
        Optional<School> exactly = em.createQuery("select s from School s where s.name = :name", School.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
        return exactly.isPresent() ? exactly : index().find(name).flatMap(found -> find(found.id()));
    }

    private SchoolIndex index() {
        return jdbi.withHandle(handle -> new SchoolIndex(handle.createQuery(SchoolIndex.ALL)
                .mapTo(SchoolIndex.Entry.class)
                .list()));
    }

    public void add(School school) {
        em.persist(school);
    }

    /** @throws Refusal {@code school.window_closed} unless letters for this cohort may be sent on this day */
    public void requireWindowOpen(School school, int cohort, LocalDate day) {
        if (!isWindowOpen(school, cohort, day)) {
            throw new Refusal("school.window_closed", school.name(), String.valueOf(cohort));
        }
    }

    /** Whether letters for this cohort may be sent on this day. */
    public boolean isWindowOpen(School school, int cohort, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select cohort from signing_window
                where school_id = :school and cohort = :cohort and opens_on <= :day and closes_on >= :day
                """)
                .bind("school", school.id())
                .bind("cohort", cohort)
                .bind("day", day)
                .mapTo(int.class)
                .findFirst()
                .isPresent());
    }
}
