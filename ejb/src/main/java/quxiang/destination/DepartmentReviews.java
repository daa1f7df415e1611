package quxiang.destination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.roster.Graduate;
import quxiang.school.Schools;

/** 先由院系初审: whether a department looks at a destination before its school, and whose turn it is. */
@ApplicationScoped
class DepartmentReviews {

    @Inject
    private Schools schools;

    @Inject
    private Actor actor;

    /** Whether the department of a graduate looks at what is submitted now. Whoever has none goes straight to the school. */
    boolean isFirst(Graduate graduate, Instant at) {
        return graduate.department() != null
                && schools.find(graduate.schoolId())
                        .map(school -> school.departmentReview(at))
                        .orElse(false);
    }

    /** Whether 通过 of the actor is that of the department, before the school's. */
    boolean isEndorsing(Destination destination) {
        return !actor.scope().isWhole() && destination.state() == DestinationState.AWAITING_DEPARTMENT;
    }

    /** @throws Refusal {@code destination.endorsed_already} when it is the school's turn, not the department's */
    void requireTurn(Destination destination) {
        if (!actor.scope().isWhole() && destination.isEndorsed()) {
            throw new Refusal("destination.endorsed_already");
        }
    }
}
