package quxiang.notice.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;

/** Stands for a use case that tells a unit of something. */
@Stateless
@PermitAll
public class Telling {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private Outbox outbox;

    public void tell(long unit, int times) {
        for (int i = 0; i < times; i++) {
            outbox.put("DECLINE", Role.EMPLOYER, unit, null, "张璐", "京桥软件", "示范大学", "");
        }
    }

    /** A short message that the carrier did not take in six hours. */
    public long dead(long unit) {
        em.createNativeQuery(
                        "insert into outbox_message (at, kind, recipient_party, recipient_id, args, state, attempts,"
                                + " next_attempt_at, last_error) values (?, 'DECLINE', 'EMPLOYER', ?, 'x', 'DEAD', 12, ?, 'carrier down')")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, unit)
                .setParameter(3, Timestamp.from(clock.instant()))
                .executeUpdate();
        return ((Number) em.createNativeQuery("select max(id) from outbox_message where recipient_id = ?")
                        .setParameter(1, unit)
                        .getSingleResult())
                .longValue();
    }

    public void tellAndRefuse(long unit) {
        tell(unit, 1);
        throw new Refusal("account.not_allowed");
    }
}
