package quxiang.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import quxiang.common.Actor;
import quxiang.employer.Employer;
import quxiang.employer.Employers;
import quxiang.school.School;
import quxiang.school.Schools;

/** For whom the reader acts: the name that stands in the header of every page. */
@Stateless
@RolesAllowed({"EMPLOYER", "SCHOOL"})
public class Institution {

    @Inject
    Actor actor;

    @Inject
    Employers employers;

    @Inject
    Schools schools;

    /** The unit's or school's name; {@code null} for a user whose unit is not verified yet. */
    public String name() {
        return switch (actor.role()) {
            case SCHOOL -> schools.find(actor.requireSchool()).map(School::name).orElse(null);
            default ->
                actor.employerId() == null
                        ? null
                        : employers.find(actor.employerId()).map(Employer::name).orElse(null);
        };
    }
}
