package quxiang.roster.self;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Actor;
import quxiang.roster.RowsOfPersons;

/** In which rosters the person who reads stands. A second degree or a deferral makes one more row, and not one more account. */
@Stateless
@RolesAllowed("GRADUATE")
public class SeeingOwnRows {

    @Inject
    private Actor actor;

    @Inject
    private Jdbi jdbi;

    /** The latest cohort first. */
    public List<RosterPlace> places() {
        actor.requireGraduate();
        return jdbi.withHandle(handle -> handle.createQuery("""
                select g.id, s.name as school, g.cohort from graduate g join school s on s.id = g.school_id
                where g.id in (<own>) order by g.cohort desc, s.name, g.id
                """)
                .define("own", RowsOfPersons.OWN)
                .bind("account", actor.accountId())
                .mapTo(RosterPlace.class)
                .list());
    }
}
