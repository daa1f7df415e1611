package quxiang.account.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import quxiang.account.caller.RequestAddress;
import quxiang.account.caller.RequestDevice;
import quxiang.common.ShanghaiClock;
import quxiang.host.Setting;

/** All sign-ins: what people see of them, and what of it is still open. */
@ApplicationScoped
public class SignIns {

    /** How exactly the last deed of a session is kept here. */
    public static final Duration EXACTLY = Duration.ofMinutes(5);

    private static final Duration IDLE = Duration.ofMinutes(
            Setting.of("QUXIANG_IDLE_MINUTES").map(Long::valueOf).orElse(30L));
    private static final Duration LONGEST = Duration.ofHours(12);

    private static final int MOST_OPEN = 50;

    @Inject
    Jdbi jdbi;

    @Inject
    ShanghaiClock clock;

    @Inject
    RequestAddress address;

    @Inject
    RequestDevice device;

    /** Somebody is let in. @return the key of their session */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long begin(long accountId) {
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> handle.createUpdate("""
                insert into sign_in (account_id, at, address, device, outcome, since, seen_at)
                values (:account, :now, :address, :device, 'IN', :now, :now)
                """)
                .bind("account", accountId)
                .bind("now", now)
                .bind("address", address.address())
                .bind("device", DeviceClass.of(device.agent()))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(long.class)
                .one());
    }

    /** Somebody was not let in to an account. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void failed(long accountId, SignInOutcome outcome) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into sign_in (account_id, at, address, device, outcome) values (:account, :now, :address, :device, :outcome)
                """)
                .bind("account", accountId)
                .bind("now", clock.instant())
                .bind("address", address.address())
                .bind("device", DeviceClass.of(device.agent()))
                .bind("outcome", outcome)
                .execute());
    }

    /** Its person did something in it. */
    public void seen(long id) {
        jdbi.useHandle(
                handle -> handle.createUpdate("update sign_in set seen_at = :now where id = :id and ended_at is null")
                        .bind("now", clock.instant())
                        .bind("id", id)
                        .execute());
    }

    /** 退出. */
    public void end(long id) {
        jdbi.useHandle(
                handle -> handle.createUpdate("update sign_in set ended_at = :now where id = :id and ended_at is null")
                        .bind("now", clock.instant())
                        .bind("id", id)
                        .execute());
    }

    /**
     * All sessions of an account end but one, which goes on.
     *
     * @param id the one, or {@code null} for none
     * @return how many ended
     */
    public int endOthers(long accountId, Long id) {
        Instant now = clock.instant();
        long kept = id == null ? 0 : id;
        return jdbi.withHandle(handle -> {
            handle.createUpdate("update sign_in set since = :now where id = :id")
                    .bind("now", now)
                    .bind("id", kept)
                    .execute();
            return handle.createUpdate("""
                    update sign_in set ended_at = :now
                    where account_id = :account and outcome = 'IN' and id <> :id and ended_at is null and seen_at > :alive and at > :born
                    """)
                    .bind("now", now)
                    .bind("account", accountId)
                    .bind("id", kept)
                    .bind("alive", now.minus(IDLE).minus(EXACTLY))
                    .bind("born", now.minus(LONGEST))
                    .execute();
        });
    }

    /**
     * The sessions of an account that are open, the latest deed first.
     *
     * @param floor what began before it has ended
     */
    public List<SignInRow> open(long accountId, Instant floor, Long current) {
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> handle.createQuery("""
                select id, at, address, device, outcome, seen_at, id = :current as here from sign_in
                where account_id = :account and outcome = 'IN' and ended_at is null and seen_at > :alive and at > :born
                    and (since >= :floor or id = :current)
                order by case when id = :current then 0 else 1 end, seen_at desc, id desc fetch first :most rows only
                """)
                .bind("account", accountId)
                .bind("current", current == null ? 0 : current)
                .bind("alive", now.minus(IDLE).minus(EXACTLY))
                .bind("born", now.minus(LONGEST))
                .bind("floor", floor)
                .bind("most", MOST_OPEN)
                .mapTo(SignInRow.class)
                .list());
    }

    /** What was tried last with an account, the latest first. */
    public List<SignInRow> latest(long accountId, Long current, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select id, at, address, device, outcome, seen_at, id = :current as here from sign_in
                where account_id = :account order by at desc, id desc fetch first :most rows only
                """)
                .bind("account", accountId)
                .bind("current", current == null ? 0 : current)
                .bind("most", most)
                .mapTo(SignInRow.class)
                .list());
    }
}
