package quxiang.job.client;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.AskedAgain;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;

/** Client programs that may drive jobs by the REST resource. An operator issues and revokes their tokens. */
@Stateless
@RolesAllowed("OPERATOR")
public class JobClients {

    /** How many days a token lasts at most. */
    public static final int LONGEST_DAYS = 366;

    private static final int NAME = 100;
    private static final int TOKEN = 32;
    private static final int SHOWN = 8;

    @Inject
    Jdbi jdbi;

    @Inject
    Seal seal;

    @Inject
    Audit audit;

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    /** All, the usable ones first, then the newest first. */
    public List<ClientRow> all() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                select id, name, token_start, jobs, created_at, created_by, expires_at, revoked_at,
                    last_used_at, last_used_address,
                    revoked_at is null and expires_at > current_timestamp as usable
                from job_client
                order by case when revoked_at is null and expires_at > current_timestamp then 0 else 1 end, id desc
                """).mapTo(ClientRow.class).list());
    }

    /**
     * Issues a token to a program.
     *
     * @param jobs the ids of the jobs that it may drive; empty for all
     * @param lastDay the last day on which the token is valid
     * @return the token, which nobody can see again
     * @throws Refusal {@code job.client.name}, {@code job.client.days}
     */
    @AskedAgain
    public String issue(String name, Collection<String> jobs, LocalDate lastDay) {
        String plain = name == null ? "" : name.strip();
        if (plain.isEmpty() || plain.length() > NAME) {
            throw new Refusal("job.client.name", NAME);
        }
        LocalDate today = clock.today();
        if (lastDay == null || lastDay.isBefore(today) || lastDay.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw new Refusal("job.client.days", LONGEST_DAYS);
        }
        byte[] random = new byte[TOKEN];
        new SecureRandom().nextBytes(random);
        String token = "qxj_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        String scope = String.join(",", new TreeSet<>(jobs));
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into job_client (name, token_hash, token_start, jobs, created_at, created_by, expires_at, minute_calls)
                values (:name, :token, :tokenStart, :jobs, :now, :by, :expires, 0)
                """)
                .bind("name", plain)
                .bind("token", seal.hash(SealPurpose.CLIENT, token))
                .bind("tokenStart", token.substring(0, SHOWN))
                .bind("jobs", scope)
                .bind("now", clock.instant())
                .bind("by", actor.name())
                .bind("expires", ShanghaiClock.endOfDay(lastDay))
                .execute());
        audit.write(
                "JOB_CLIENT_ISSUED", "JOB_CLIENT", null, plain + " " + (scope.isEmpty() ? "*" : scope) + " " + lastDay);
        return token;
    }

    /** Revokes a token, at once. */
    public void revoke(long id) {
        int revoked = jdbi.withHandle(handle -> handle.createUpdate("""
                update job_client set revoked_at = :now, revoked_by = :by where id = :id and revoked_at is null
                """)
                .bind("now", clock.instant())
                .bind("by", actor.name())
                .bind("id", id)
                .execute());
        if (revoked == 1) {
            audit.write("JOB_CLIENT_REVOKED", "JOB_CLIENT", id, null);
        }
    }
}
