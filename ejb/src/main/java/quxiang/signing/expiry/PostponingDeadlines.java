package quxiang.signing.expiry;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import quxiang.audit.Audit;
import quxiang.common.ShanghaiClock;
import quxiang.job.Forecast;
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

    private static final String FALLS =
            " from signing where state = 'AWAITING_GRADUATE' and deadline > ? and deadline > ? and deadline <= ?";

    @Resource(lookup = "java:jboss/datasources/QuxiangDS")
    DataSource source;

    @Inject
    ShanghaiClock clock;

    @Inject
    Holidays holidays;

    @Inject
    Audit audit;

    /** How many deadlines fall into each holiday now: what a run would move. */
    public Forecast forecast() {
        try (Connection connection = source.getConnection()) {
            List<Forecast.Part> parts = new ArrayList<>();
            for (Holiday holiday : holidays.coming()) {
                try (PreparedStatement select = connection.prepareStatement("select count(*)" + FALLS)) {
                    bind(select, holiday);
                    try (ResultSet row = select.executeQuery()) {
                        row.next();
                        parts.add(new Forecast.Part(holiday.name(), holiday.firstDay(), row.getLong(1)));
                    }
                }
            }
            return Forecast.of(parts);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Moves the next deadlines that fall into a holiday, in one transaction.
     *
     * @param most how many at most
     * @param waits whether to wait for whoever is moving one of these signings just now; else those are left out
     * @return how many were moved
     */
    public int movePart(int most, boolean waits) {
        try (Connection connection = source.getConnection()) {
            for (Holiday holiday : holidays.coming()) {
                int moved = move(connection, holiday, most, waits);
                if (moved > 0) {
                    return moved;
                }
            }
            return 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int move(Connection connection, Holiday holiday, int most, boolean waits) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select id" + FALLS + " order by id fetch first "
                + most + " rows only" + (waits ? "" : " for update skip locked"))) {
            bind(select, holiday);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
        }
        if (ids.isEmpty()) {
            return 0;
        }
        SigningChunk chunk = new SigningChunk(connection, clock.instant(), waits);
        // Its end tells a deadline of this holiday from one that was moved behind it by somebody else meanwhile.
        List<Long> moved = chunk.lock(ids, "deadline <= ?", end(holiday));
        if (!moved.isEmpty()) {
            LocalDate until = holidays.workday(holiday.lastDay());
            String note = holiday.name() + " " + holiday.firstDay() + " - " + holiday.lastDay() + " → " + until;
            chunk.update(
                    "update signing set deadline = ?, deadline_moved_at = ?, deadline_moved_note = ?,"
                            + " version = version + 1 where id in " + SigningChunk.in(moved),
                    Timestamp.from(ShanghaiClock.endOfDay(until)),
                    chunk.now,
                    note);
            chunk.update(
                    "insert into audit_entry (at, actor_name, role, action, subject_kind, subject_id, detail)"
                            + " select ?, 'SYSTEM', 'SYSTEM', 'DEADLINE_MOVED', 'SIGNING', id, deadline_moved_note"
                            + " from signing where id in " + SigningChunk.in(moved),
                    chunk.now);
            audit.wrote("DEADLINE_MOVED", moved.size());
            chunk.tell("DEADLINE_MOVED", moved, holiday.name() + quxiang.notice.outbox.Outbox.SEPARATOR + until);
        }
        return ids.size();
    }

    private void bind(PreparedStatement select, Holiday holiday) throws SQLException {
        Instant before = ShanghaiClock.endOfDay(holiday.firstDay().minusDays(1));
        select.setTimestamp(1, Timestamp.from(clock.instant()));
        select.setTimestamp(2, Timestamp.from(before));
        select.setTimestamp(3, end(holiday));
    }

    private static Timestamp end(Holiday holiday) {
        return Timestamp.from(ShanghaiClock.endOfDay(holiday.lastDay()));
    }
}
