package quxiang.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.host.Setting;

/** How often one network address may check agreements and sheets. An office checks hundreds, who guesses needs millions. */
@ApplicationScoped
public class CheckLimit {

    private static final int USUAL_AN_HOUR = 600;
    private static final Duration SPAN = Duration.ofHours(1);

    @Inject
    Jdbi jdbi;

    @Inject
    ShanghaiClock clock;

    /**
     * Counts a question, whatever becomes of the caller's transaction.
     *
     * @param address from where, or {@code null} from within
     * @throws Refusal {@code agreement.too_many_checks}
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void count(String address) {
        if (address == null) {
            return;
        }
        Instant now = clock.instant();
        int asked = jdbi.withHandle(handle -> {
            handle.createUpdate("""
                    merge into check_span c using
                        (select cast(:address as varchar) as address, cast(:now as timestamp with time zone) as begun_at) s
                    on (c.address = s.address)
                    when matched and c.begun_at <= cast(:past as timestamp with time zone)
                        then update set begun_at = s.begun_at, asked = 1
                    when matched then update set asked = c.asked + 1
                    when not matched then insert (address, begun_at, asked) values (s.address, s.begun_at, 1)
                    """)
                    .bindMap(Map.of("address", address, "now", now, "past", now.minus(SPAN)))
                    .execute();
            return handle.createQuery("select asked from check_span where address = :address")
                    .bind("address", address)
                    .mapTo(int.class)
                    .one();
        });
        if (asked > anHour()) {
            throw new Refusal("agreement.too_many_checks");
        }
    }

    private static int anHour() {
        return Setting.of("QUXIANG_CHECKS_AN_HOUR").map(Integer::valueOf).orElse(USUAL_AN_HOUR);
    }
}
