package quxiang.roster.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.roster.GivenReason;
import quxiang.roster.Graduate;
import quxiang.roster.GraduateRemoved;
import quxiang.roster.Graduates;

/** 移除: a graduate leaves the roster, for instance because the season is another one. */
@Stateless
@RolesAllowed("SCHOOL")
public class RemovingGraduates {

    @Inject
    private Actor actor;

    @Inject
    private Graduates graduates;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private Audit audit;

    @Inject
    private Event<GraduateRemoved> removed;

    /**
     * @param id which graduate of the own school
     * @param reason why, for the audit trail
     * @throws Refusal {@code roster.no_graduate}, {@code roster.reason_missing}, {@code roster.reason_too_long}
     */
    public void remove(long id, String reason) {
        String why = GivenReason.of(reason);
        Graduate graduate = graduates.lock(id);
        if (graduate.schoolId() != actor.requireSchool()
                || graduate.isRemoved()
                || !actor.scope().isWhole()) {
            throw new Refusal("roster.no_graduate");
        }
        graduate.remove(clock.instant());
        graduates.flush();
        audit.write("GRADUATE_REMOVE", "GRADUATE", id, why);
        removed.fire(new GraduateRemoved(id));
    }
}
