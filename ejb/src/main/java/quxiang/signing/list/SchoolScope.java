package quxiang.signing.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import quxiang.common.Actor;
import quxiang.common.ListOrder;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.sql.Conditions;
import quxiang.signing.Signings;

/**
 * Which signings are in a list of the own school or department. It is the same for its rows, its total, its export, its figures, the
 * neighbours of a row, and what is done to all of it. The conditions speak of {@code signing s}, its {@code employer e} and, for
 * rescissions, {@code rescission r}.
 */
@ApplicationScoped
public class SchoolScope {

    private static final Map<String, String> ORDERS = Map.of(
            "accepted", "s.accepted_at",
            "name", "s.g_name",
            "department", "s.g_department",
            "level", "s.g_level_code",
            "since", "s.state_since",
            "employer", "coalesce(s.e_name, e.name)");

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    @Inject
    Seal seal;

    /** All that a filter matches. */
    Conditions where(SigningFilter filter) {
        Conditions where = own().andEqual("s.cohort", filter.cohort())
                .andEqual("s.g_department", filter.department())
                .andContains("s.g_name", filter.name())
                .andContains("coalesce(s.e_name, e.name)", filter.counterparty());
        if (filter.holder() != null) {
            // By the document as it is now: a corrected one finds what was signed before.
            where.and(ofGraduate(where.any("g.id_hash", seal.under(filter.holder()))));
        }
        if (filter.endorsed() != null) {
            where.and(filter.endorsed() ? "s.endorsed_at is not null" : "s.endorsed_at is null");
        }
        if (filter.route() != null) {
            where.andEqual("s.route", filter.route().name());
        }
        narrow(where, filter);
        return filter.states().isEmpty() ? where : where.andIn("s.state", filter.states());
    }

    /** Those of these that are the reader's. */
    public Conditions named(Collection<Long> ids) {
        return own().and("s.id = any(:ids)", "ids", ids.toArray(Long[]::new));
    }

    /** The order of what waits for a review: the longest waiting first unless asked otherwise. */
    static String queueOrder(ListOrder order, boolean rescissions) {
        return rescissions
                ? order.sql(ORDERS, "r.answered_at, r.id", "r.id")
                : order.sql(ORDERS, "s.accepted_at, s.id", "s.id");
    }

    /** The order of all signings. */
    static String order(ListOrder order, String usual) {
        return order.sql(ORDERS, usual, "s.id");
    }

    /** What is the reader's. */
    Conditions own() {
        return new Conditions()
                .andEqual("s.school_id", actor.requireSchool())
                .andWithin("s.g_department", Signings.CLASS_NAME, actor.scope());
    }

    private void narrow(Conditions where, SigningFilter filter) {
        where.andEqual("s.g_level_code", filter.level())
                .andDays(
                        filter.milestone() == null
                                ? "s.state_since"
                                : filter.milestone().column(),
                        filter.from(),
                        filter.to());
        if (filter.reason() != null) {
            where.andEqual("s.reason", filter.reason().name());
        }
        if (filter.answered() != null) {
            where.and(filter.answered().condition());
        }
        if (filter.hint() != null) {
            ReviewHint.at(clock.instant(), where).and(ofGraduate(filter.hint().condition()));
        }
        if (filter.doubtful() != null) {
            String any = filter.doubtful() ? "%s = 1" : "%s = 0";
            ReviewHint.at(clock.instant(), where).and(ofGraduate(any.formatted(ReviewHint.any())));
        }
    }

    private static String ofGraduate(String condition) {
        return "exists (select 1 from graduate g where g.id = s.graduate_id and %s)".formatted(condition);
    }
}
