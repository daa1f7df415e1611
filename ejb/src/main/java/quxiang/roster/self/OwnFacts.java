package quxiang.roster.self;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import quxiang.common.Actor;
import quxiang.roster.Graduate;
import quxiang.roster.Graduates;
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

    public OwnRow facts() {
        Graduate graduate = graduates.find(actor.requireGraduate()).orElseThrow();
        return new OwnRow(
                graduate.name(),
                graduate.idMasked(),
                schools.find(graduate.schoolId()).map(School::name).orElseThrow(),
                graduate.department(),
                graduate.levelCode(),
                graduate.major(),
                graduate.mobile());
    }
}
