package quxiang.followup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import quxiang.common.Actor;
import quxiang.common.PageRequest;
import quxiang.common.sql.Conditions;

/** What a graduate was asked in 去向核查, with what was answered in their name. */
@Stateless
@RolesAllowed("GRADUATE")
public class OwnFollowUps {

    private static final PageRequest ALL = new PageRequest(0, 50);

    @Inject
    Actor actor;

    @Inject
    FollowUps followUps;

    /** All of them. */
    public List<FollowUpRow> list() {
        return followUps
                .page(new Conditions().andEqual("f.graduate_id", actor.requireGraduate()), ALL)
                .rows();
    }
}
