package quxiang.signing.reminder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.job.Forecast;
import quxiang.notice.outbox.Outbox;
import quxiang.school.Holidays;
import quxiang.signing.Route;

/**
 * Reminds who has to answer. Of a letter two working days before its deadline, of a wish to rescind three days before its time is over; and
 * tells both sides and the school when that is over. For the job {@code send-reminders}; what somebody holds just
 * now has its turn next time.
 */
@Stateless
@RolesAllowed("SYSTEM")
public class SendingReminders {

    private static final int WORKING_DAYS = 2;
    private static final int RESCISSION_DAYS = 3;

    private static final String LETTERS = """
            from signing s where s.state = 'AWAITING_GRADUATE' and s.reminded_at is null and s.deadline > :now and s.deadline <= :horizon
            """;
    private static final String RESCISSIONS = """
            from rescission r join signing s on s.id = r.signing_id
            where r.state = 'AWAITING_COUNTERPARTY' and r.reminded_at is null and r.answer_until > :now and r.answer_until <= :horizon
            """;
    private static final String ENDED = """
            from rescission r join signing s on s.id = r.signing_id
            where r.state = 'AWAITING_COUNTERPARTY' and r.overdue_told_at is null and r.answer_until <= :now and r.answer_until <= :horizon
            """;
    private static final String COLUMNS = """
            s.id as signing_id, s.employer_id, s.graduate_id, s.school_id, s.g_name as name, s.g_school_name as school, s.route,
                (select e.name from employer e where e.id = s.employer_id) as unit""";

    @Inject
    Jdbi jdbi;

    @Inject
    ShanghaiClock clock;

    @Inject
    Holidays holidays;

    @Inject
    Outbox outbox;

    /** What a run would tell, by kind. */
    public Forecast forecast() {
        return Forecast.of(List.of(
                new Forecast.Part("REMIND", null, count(LETTERS, horizon())),
                new Forecast.Part("RESCIND_REMIND", null, count(RESCISSIONS, soon())),
                new Forecast.Part("RESCIND_DUE", null, count(ENDED, clock.instant()))));
    }

    private long count(String from, Instant horizon) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) <from>")
                .define("from", from)
                .bind("now", clock.instant())
                .bind("horizon", horizon)
                .mapTo(long.class)
                .one());
    }

    /** Reminds graduates of letters. @return how many; fewer than {@code most} when none is left */
    public int letters(int most) {
        List<Overdue> due = read("s.id, null as initiator, s.deadline as until", LETTERS, "s", horizon(), most);
        due.forEach(one -> tell("REMIND", Role.GRADUATE, one));
        note("signing", "reminded_at", due);
        return due.size();
    }

    /** Reminds who was asked to rescind. @return as {@link #letters} */
    public int rescissions(int most) {
        List<Overdue> due = read("r.id, r.initiator, r.answer_until as until", RESCISSIONS, "r", soon(), most);
        due.forEach(this::remind);
        note("rescission", "reminded_at", due);
        return due.size();
    }

    /** On paper the answer is a stamp, and the graduate is who can have it set. */
    private void remind(Overdue one) {
        if (one.route() != Route.ONLINE) {
            tell("RESCIND_FORM", Role.GRADUATE, one);
        } else {
            tell("RESCIND_REMIND", one.initiator() == Role.EMPLOYER ? Role.GRADUATE : Role.EMPLOYER, one);
        }
    }

    /** Tells that the time to answer a wish to rescind is over. @return as {@link #letters} */
    public int ended(int most) {
        List<Overdue> due = read("r.id, r.initiator, r.answer_until as until", ENDED, "r", clock.instant(), most);
        for (Overdue one : due) {
            if (one.route() == Route.ONLINE) {
                tell("RESCIND_DUE", Role.EMPLOYER, one);
            }
            tell("RESCIND_DUE", Role.GRADUATE, one);
            tell("RESCIND_DUE", Role.SCHOOL, one);
        }
        note("rescission", "overdue_told_at", due);
        return due.size();
    }

    private List<Overdue> read(String own, String from, String locked, Instant horizon, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select <own>, <columns> <from> order by <locked>.id fetch first :most rows only for update skip locked
                """)
                .define("own", own)
                .define("columns", COLUMNS)
                .define("from", from)
                .define("locked", locked)
                .bind("now", clock.instant())
                .bind("horizon", horizon)
                .bind("most", most)
                .mapTo(Overdue.class)
                .list());
    }

    private void note(String table, String column, List<Overdue> told) {
        if (!told.isEmpty()) {
            jdbi.useHandle(handle -> handle.createUpdate("update <table> set <column> = :now where id = any(:ids)")
                    .define("table", table)
                    .define("column", column)
                    .bind("now", clock.instant())
                    .bindArray("ids", Long.class, told.stream().map(Overdue::id).toList())
                    .execute());
        }
    }

    private void tell(String kind, Role party, Overdue one) {
        long recipient = switch (party) {
            case EMPLOYER -> one.employerId();
            case GRADUATE -> one.graduateId();
            default -> one.schoolId();
        };
        outbox.put(
                kind,
                party,
                recipient,
                one.signingId(),
                one.name(),
                one.unit(),
                one.school(),
                ShanghaiClock.lastDay(one.until()).toString());
    }

    /** Deadlines up to here have no more than two working days left after today. */
    private Instant horizon() {
        return ShanghaiClock.endOfDay(horizon(clock.today()));
    }

    /** The last day that is not after two more working days. Weekends and holidays are none. */
    LocalDate horizon(LocalDate today) {
        LocalDate day = today;
        int working = 0;
        while (working <= WORKING_DAYS) {
            day = day.plusDays(1);
            if (holidays.isWorkday(day)) {
                working++;
            }
        }
        return day.minusDays(1);
    }

    private Instant soon() {
        return ShanghaiClock.endOfDay(clock.today().plusDays(RESCISSION_DAYS));
    }
}
