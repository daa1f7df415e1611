package quxiang.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import quxiang.common.ShanghaiClock;

/** Somebody with the password of the database. */
@Stateless
@PermitAll
public class RecordHands {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ShanghaiClock clock;

    /** Writes an entry that is a minute old. */
    public long write(String detail) {
        em.createNativeQuery("insert into audit_entry (at, actor_name, role, action, subject_kind, detail)"
                        + " values (?, '张三', 'OPERATOR', 'TEST', 'TEST', ?)")
                .setParameter(1, Timestamp.from(clock.instant().minusSeconds(60)))
                .setParameter(2, detail)
                .executeUpdate();
        return ((Number) em.createNativeQuery("select max(id) from audit_entry where detail = ?")
                        .setParameter(1, detail)
                        .getSingleResult())
                .longValue();
    }

    /** How often an entry stands in the chain. */
    public long links(long id) {
        return ((Number) em.createNativeQuery("select count(*) from audit_link where entry_id = ?")
                        .setParameter(1, id)
                        .getSingleResult())
                .longValue();
    }

    public void change(long id, String detail) {
        em.createNativeQuery("update audit_entry set detail = ? where id = ?")
                .setParameter(1, detail)
                .setParameter(2, id)
                .executeUpdate();
    }

    /** Whether the database itself has to refuse changes: PostgreSQL does. */
    public boolean isAppendOnly() {
        return !em.createNativeQuery("select 1 from information_schema.schemata where schema_name = 'pg_catalog'")
                .getResultList()
                .isEmpty();
    }
}
