package quxiang.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.sql.Conditions;

/** Reads the audit log. */
@Stateless
@RolesAllowed({"CENTRE", "AUDITOR"})
public class AuditTrail {

    @Inject
    Jdbi jdbi;

    @Inject
    Audit audit;

    /**
     * The latest entries about a thing, the newest first.
     *
     * @param subjectKind of what kind it is, as it was written
     * @param most how many at most
     */
    public List<AuditRow> of(String subjectKind, long subjectId, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select id, at, actor_name as actor, role, action, detail, subject_kind, subject_id,
                    cast(null as varchar(64)) as address
                from audit_entry
                where subject_kind = :kind and subject_id = :id order by id desc fetch first :most rows only
                """)
                .bind("kind", subjectKind)
                .bind("id", subjectId)
                .bind("most", most)
                .mapTo(AuditRow.class)
                .list());
    }

    /** One page of the audit log, the newest first. Reading it is audited, too. */
    @RolesAllowed("AUDITOR")
    public Page<AuditRow> page(AuditFilter filter, PageRequest request) {
        audit.write("AUDIT_READ", "AUDIT", filter.subjectId(), filter.text());
        // Whose whole name it is, is found by an index; only a part of a name is looked for in all entries.
        Conditions named = isName(filter.actor())
                ? new Conditions().andEqual("actor_name", filter.actor().strip())
                : new Conditions().andContains("actor_name", filter.actor());
        return named.andEqual("action", filter.action())
                .andEqual("subject_kind", filter.subjectKind())
                .andEqual("subject_id", filter.subjectId())
                .andDays("at", filter.from(), filter.to())
                .page(jdbi, "select count(*) from audit_entry <where>", """
                select id, at, actor_name as actor, role, action, detail, subject_kind, subject_id, address
                from audit_entry <where> order by id desc
                """, AuditRow.class, request);
    }

    private boolean isName(String actor) {
        return actor != null
                && jdbi.<Boolean, RuntimeException>withHandle(handle -> handle.createQuery(
                                "select id from audit_entry where actor_name = :name fetch first 1 rows only")
                        .bind("name", actor.strip())
                        .mapTo(long.class)
                        .findOne()
                        .isPresent());
    }

    /**
     * The distinct actions of the audit log, to choose one. Read by skipping from each to the next along the index, not
     * through all entries.
     */
    @RolesAllowed("AUDITOR")
    public List<String> actions() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                with recursive kind (action) as (
                    select min(action) from audit_entry
                    union all
                    select (select min(e.action) from audit_entry e where e.action > kind.action)
                    from kind where kind.action is not null)
                select action from kind where action is not null
                """).mapTo(String.class).list());
    }
}
