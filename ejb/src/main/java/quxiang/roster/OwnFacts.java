package quxiang.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import quxiang.common.Actor;
import quxiang.school.School;
import quxiang.school.Schools;

/** What the roster says of the graduate who reads. */
@Stateless
@RolesAllowed("GRADUATE")
public class OwnFacts {

    @Inject
    Actor actor;

    @Inject
    Graduates graduates;

    @Inject
    Schools schools;

    public Graduate facts() {
        return graduates.find(actor.requireGraduate()).orElseThrow();
    }

    /** The name of the graduate's school. */
    public String school() {
        return schools.find(facts().schoolId()).map(School::name).orElseThrow();
    }
}
