package quxiang.signing.expiry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import quxiang.audit.Audit;
import quxiang.common.ShanghaiClock;
import quxiang.job.Forecast;
import quxiang.notice.outbox.Outbox;
import quxiang.school.Holiday;
import quxiang.school.Holidays;

/**
 * 假期顺延: moves deadlines that fall into a holiday to the end of the first day after it. Only what still waits and whose deadline has not
 * passed is moved: an answer that was refused stays refused. It is no transition, so the history of states stays as it is; unit and
 * graduate are told, and it is audited. What is moved leaves the set, so this can be stopped and begun again anywhere.
 */
@Stateless
@RolesAllowed("SYSTEM")
public class PostponingDeadlines {

    private static final String FALLS = """
            from signing where state = 'AWAITING_GRADUATE' and deadline > :now and deadline > :before and deadline <= :end""";

    @Inject
    Jdbi jdbi;

    @Inject
    ShanghaiClock clock;

    @Inject
    Holidays holidays;

    @Inject
    Audit audit;

    /** How many deadlines fall into each holiday now: what a run would move. */
    public Forecast forecast() {
        return Forecast.of(holidays.coming().stream()
                .map(holiday -> new Forecast.Part(holiday.name(), holiday.firstDay(), falling(holiday)))
                .toList());
    }

    private long falling(Holiday holiday) {
        return jdbi.<Long, RuntimeException>withHandle(
                handle -> in(holiday, handle.createQuery("select count(*) <falls>"))
                        .mapTo(long.class)
                        .one());
    }

    /**
     * Moves the next deadlines that fall into a holiday, in one transaction.
     *
     * @param most how many at most
     * @param waits whether to wait for whoever is moving one of these signings just now; else those are left out
     * @return how many were moved
     */
    public int movePart(int most, boolean waits) {
        for (Holiday holiday : holidays.coming()) {
            int moved = jdbi.<Integer, RuntimeException>withHandle(handle -> move(handle, holiday, most, waits));
            if (moved > 0) {
                return moved;
            }
        }
        return 0;
    }

    private int move(Handle handle, Holiday holiday, int most, boolean waits) {
        List<Long> ids = in(holiday, handle.createQuery("""
                        select id <falls> order by id fetch first :most rows only <locked>"""))
                .define("locked", waits ? "" : "for update skip locked")
                .bind("most", most)
                .mapTo(Long.class)
                .list();
        if (ids.isEmpty()) {
            return 0;
        }
        SigningChunk chunk = new SigningChunk(handle, clock.instant(), waits);
        // Its end tells a deadline of this holiday from one that was moved behind it by somebody else meanwhile.
        List<Long> moved = chunk.lock(ids, end(holiday));
        if (!moved.isEmpty()) {
            LocalDate until = holidays.workday(holiday.lastDay());
            chunk.of(handle.createUpdate("""
                            update signing set deadline = :until, deadline_moved_at = :now, deadline_moved_note = :note,
                                version = version + 1
                            where id = any(:ids)
                            """), moved)
                    .bind("until", ShanghaiClock.endOfDay(until))
                    .bind(
                            "note",
                            "%s %s - %s → %s".formatted(holiday.name(), holiday.firstDay(), holiday.lastDay(), until))
                    .execute();
            chunk.of(handle.createUpdate("""
                            insert into audit_entry (at, actor_name, role, action, subject_kind, subject_id, detail)
                            select :now, 'SYSTEM', 'SYSTEM', 'DEADLINE_MOVED', 'SIGNING', id, deadline_moved_note
                            from signing where id = any(:ids)
                            """), moved).execute();
            audit.wrote("DEADLINE_MOVED", moved.size());
            chunk.tell("DEADLINE_MOVED", moved, holiday.name() + Outbox.SEPARATOR + until);
        }
        return ids.size();
    }

    private Query in(Holiday holiday, Query query) {
        return query.define("falls", FALLS)
                .bind("now", clock.instant())
                .bind("before", ShanghaiClock.endOfDay(holiday.firstDay().minusDays(1)))
                .bind("end", end(holiday));
    }

    private static Instant end(Holiday holiday) {
        return ShanghaiClock.endOfDay(holiday.lastDay());
    }
}
