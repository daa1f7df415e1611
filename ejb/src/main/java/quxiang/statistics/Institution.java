package quxiang.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import quxiang.common.Actor;
import quxiang.employer.Employer;
import quxiang.employer.Employers;
import quxiang.reference.Regions;
import quxiang.school.School;
import quxiang.school.Schools;

/** For whom the reader acts: the name that stands in the header of every page. */
@Stateless
@RolesAllowed({"EMPLOYER", "SCHOOL", "PROVINCE"})
public class Institution {

    @Inject
    Actor actor;

    @Inject
    Employers employers;

    @Inject
    Schools schools;

    @Inject
    Regions regions;

    /** The unit's, school's or province's name. It is {@code null} while a user's unit is not verified. */
    public String name() {
        return switch (actor.role()) {
            case SCHOOL -> schools.find(actor.requireSchool()).map(School::name).orElse(null);
            case PROVINCE -> regions.province(actor.requireProvince());
            default ->
                actor.employerId() == null
                        ? null
                        : employers.find(actor.employerId()).map(Employer::name).orElse(null);
        };
    }
}
