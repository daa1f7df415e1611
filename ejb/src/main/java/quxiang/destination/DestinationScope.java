package quxiang.destination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import quxiang.common.Actor;
import quxiang.common.sql.Conditions;

/** Which destinations staff of a school see: those of the school, or of their department only. */
@ApplicationScoped
class DestinationScope {

    @Inject
    private Actor actor;

    /** The reader's, of the tables {@code destination d} and {@code graduate g}. */
    Conditions own() {
        return new Conditions().andEqual("d.school_id", actor.requireSchool()).andWithin("g.department", actor.scope());
    }

    /** Those of a cohort that were registered within some days. */
    Conditions own(int cohort, LocalDate registeredFrom, LocalDate registeredTo) {
        return own().andEqual("d.cohort", cohort).andDays("d.registered_at", registeredFrom, registeredTo);
    }

    /** Those that match. */
    Conditions matching(DestinationFilter filter) {
        Conditions where = own(filter.cohort(), filter.registeredOn(), filter.registeredOn())
                .andEqual("d.state", filter.state())
                .andEqual("d.code", filter.code())
                .andEqual("d.kind", filter.kind())
                .andEqual("g.department", filter.department())
                .andDays("d.submitted_at", filter.submittedFrom(), filter.submittedTo())
                .andContains("g.name", filter.name());
        if (filter.asked()) {
            where.and("(d.objection is not null or d.end_wish is not null)");
        }
        if (filter.waiting()) {
            where.andIn("d.state", DestinationState.WAITING);
            if (!actor.scope().isWhole()) {
                where.and("d.endorsed_at is null");
            }
        }
        return where;
    }
}
