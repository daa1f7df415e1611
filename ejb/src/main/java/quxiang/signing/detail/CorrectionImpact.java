package quxiang.signing.detail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Actor;
import quxiang.common.sql.Conditions;
import quxiang.signing.SigningState;
import quxiang.signing.Signings;

/** What rests on a graduate's facts. It is told before the school corrects or removes, so that nobody is surprised. */
@Stateless
@RolesAllowed("SCHOOL")
public class CorrectionImpact {

    @Inject
    Jdbi jdbi;

    @Inject
    Actor actor;

    /**
     * A signing that ends, or stays because it is signed.
     *
     * @param employer the unit
     */
    public record Touched(long id, String employer, SigningState state) {}

    /**
     * What ends when a waiting import is confirmed.
     *
     * @param favorites favourites that become 失效
     * @param signings open signings that become 失效
     */
    public record Ends(long favorites, long signings) {}

    /**
     * What a waiting import of the own school would end, as things are now. It would change the name, document, level or major that this
     * rests on.
     */
    public Ends ofImport(long importId) {
        return jdbi.withHandle(handle -> new Ends(ending(handle, importId, """
                        select count(*) from intake i join roster_preview p on p.import_id = i.id and p.telling
                            join favorite f on f.graduate_id = p.graduate_id and f.live_graduate_id is not null
                        where i.id = :import and i.school_id = :school
                        """), ending(handle, importId, """
                        select count(*) from intake i join roster_preview p on p.import_id = i.id and p.telling
                            join signing s on s.graduate_id = p.graduate_id
                                and s.state in ('AWAITING_GRADUATE', 'AWAITING_TERMS', 'RETURNED', 'AWAITING_STAMPED', 'AWAITING_SCHOOL')
                        where i.id = :import and i.school_id = :school
                        """)));
    }

    private long ending(Handle handle, long importId, String count) {
        return handle.createQuery(count)
                .bind("import", importId)
                .bind("school", actor.requireSchool())
                .mapTo(long.class)
                .one();
    }

    /** How many units have the graduate among their favourites. */
    public long favorites(long graduateId) {
        Conditions where = new Conditions()
                .and("f.live_graduate_id = :graduate", "graduate", graduateId)
                .and("f.school_id = :school", "school", actor.requireSchool())
                .andWithin("g.department", actor.scope());
        return jdbi.withHandle(handle -> where.of(handle.createQuery(
                        "select count(*) from favorite f join graduate g on g.id = f.graduate_id <where>"))
                .mapTo(long.class)
                .one());
    }

    /** The signings that are not over: open ones become 失效, a signed one stays. */
    public List<Touched> signings(long graduateId) {
        Conditions where = new Conditions()
                .and("s.graduate_id = :graduate", "graduate", graduateId)
                .and("s.school_id = :school", "school", actor.requireSchool())
                .andWithin("s.g_department", Signings.CLASS_NAME, actor.scope())
                .and("s.live_graduate_id is not null");
        return jdbi.withHandle(
                handle -> where.of(handle.createQuery("""
                        select s.id, coalesce(s.e_name, e.name) as employer, s.state
                        from signing s join employer e on e.id = s.employer_id
                        <where> order by s.id
                        """)).mapTo(Touched.class).list());
    }
}
