package quxiang.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Actor;
import quxiang.common.Role;
import quxiang.common.sql.Conditions;
import quxiang.notice.inbox.OwnNotices;

/** What waits for the reader. One statement counts it for the bell and the menu of every page. */
@Stateless
@RolesAllowed({"EMPLOYER", "SCHOOL", "PROVINCE", "CENTRE"})
public class PendingWork {

    /** Where counting ends: a menu has room for two digits. */
    public static final int MOST = 100;

    @Inject
    Jdbi jdbi;

    @Inject
    Actor actor;

    @Inject
    OwnNotices notices;

    /** How many notices are not read, and how much of each duty waits. */
    public Waiting of(int cohort) {
        Conditions where = notices.unread()
                .value("cohort", cohort)
                .value("most", MOST)
                .value("party", actor.role() == Role.SCHOOL ? actor.schoolId() : actor.employerId());
        String statement = Arrays.stream(Duty.values())
                .filter(duty -> duty.isOf(actor.role()))
                .map(duty -> " union all " + duty.count(where, actor.scope()))
                .collect(Collectors.joining("", "select '' as duty, count(*) as number from notice n <where>", ""));
        Map<String, Long> counts = jdbi.withHandle(handle ->
                where.of(handle.createQuery(statement)).mapTo(Count.class).collectToMap(Count::duty, Count::number));
        Map<Duty, Long> duties = new EnumMap<>(Duty.class);
        for (Duty duty : Duty.values()) {
            duties.put(duty, counts.getOrDefault(duty.name(), 0L));
        }
        return new Waiting(counts.get(""), duties);
    }

    private record Count(String duty, long number) {}

    /**
     * What waits for a reader.
     *
     * @param unread notices
     * @param duties how much of each duty, {@link #MOST} for that or more
     */
    public record Waiting(long unread, Map<Duty, Long> duties) {

        /** Who has nothing to do. */
        public static final Waiting NOTHING = new Waiting(0, Map.of());

        public Waiting {
            duties = Map.copyOf(duties);
        }

        /** How much of one duty waits. */
        public long of(Duty duty) {
            return duties.getOrDefault(duty, 0L);
        }
    }
}
