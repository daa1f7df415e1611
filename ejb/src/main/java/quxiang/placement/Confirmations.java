package quxiang.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.sql.Conditions;
import quxiang.roster.Graduate;

/** All confirmations and the days in which they are given. Who may see which, the use cases say. */
@ApplicationScoped
class Confirmations {

    private static final String COUNT = """
            select count(*) from graduate g left join confirmation c on c.graduate_id = g.id <where>
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Jdbi jdbi;

    Optional<Confirmation> find(long graduateId) {
        return Optional.ofNullable(em.find(Confirmation.class, graduateId));
    }

    /** The graduate's, which is new when there was none. The caller has locked the graduate's row. */
    Confirmation locked(Graduate graduate) {
        return locked(graduate.id()).orElseGet(() -> {
            Confirmation made = new Confirmation(graduate);
            em.persist(made);
            return made;
        });
    }

    /** The graduate's, read anew, if there is one. The caller has locked the graduate's row. */
    Optional<Confirmation> locked(long graduateId) {
        Optional<Confirmation> found = find(graduateId);
        found.ifPresent(one -> em.refresh(one, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    /** The days of a cohort, if its school has set them. */
    Optional<ConfirmationWindow> window(long schoolId, int cohort) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select opens_on, closes_on from confirmation_window where school_id = :school and cohort = :cohort
                """)
                .bind("school", schoolId)
                .bind("cohort", cohort)
                .mapTo(ConfirmationWindow.class)
                .findFirst());
    }

    void setWindow(long schoolId, int cohort, ConfirmationWindow window) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("delete from confirmation_window where school_id = :school and cohort = :cohort")
                    .bind("school", schoolId)
                    .bind("cohort", cohort)
                    .execute();
            handle.createUpdate("""
                    insert into confirmation_window (school_id, cohort, opens_on, closes_on)
                    values (:school, :cohort, :opensOn, :closesOn)
                    """)
                    .bind("school", schoolId)
                    .bind("cohort", cohort)
                    .bind("opensOn", window.opensOn())
                    .bind("closesOn", window.closesOn())
                    .execute();
        });
    }

    Page<ConfirmationRow> page(Conditions where, PageRequest request) {
        return where.page(jdbi, COUNT, """
                select g.id, g.name, g.id_masked, g.student_no, g.department, g.major, coalesce(c.state, 'OPEN') as state,
                    c.confirmed_at, c.reopened_at, c.reopened_for, c.asked, c.reminded_at, p.transfer_number,
                    g.account_id is not null as activated
                from graduate g left join confirmation c on c.graduate_id = g.id
                    left join placement_sheet p on p.live_graduate_id = g.id
                <where> order by g.department, g.id
                """, ConfirmationRow.class, request);
    }

    long count(Conditions where) {
        return jdbi.withHandle(
                handle -> where.of(handle.createQuery(COUNT)).mapTo(long.class).one());
    }

    /** The keys of those that match, in their order, which is that of locks. */
    List<Long> ids(Conditions where, int most) {
        return jdbi.withHandle(handle -> where.of(handle.createQuery("""
                select g.id from graduate g left join confirmation c on c.graduate_id = g.id
                <where> order by g.id fetch first :most rows only
                """))
                .bind("most", most)
                .mapTo(Long.class)
                .list());
    }
}
