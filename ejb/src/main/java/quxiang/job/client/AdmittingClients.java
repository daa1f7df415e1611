package quxiang.job.client;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import quxiang.audit.Audit;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;

/** Admits programs with a valid token, up to a rate limit of calls a minute. */
@Stateless
@RolesAllowed("SYSTEM")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AdmittingClients {

    /** How often a program may call in a minute. */
    public static final int CALLS_A_MINUTE = 120;

    @Inject
    Jdbi jdbi;

    @Inject
    Seal seal;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    /**
     * The program that a token belongs to.
     *
     * @param token as it was shown, or {@code null}
     * @param address from where it comes
     * @return the program; nobody when the token is unknown, expired or revoked
     * @throws Refusal {@code job.client.too_fast}
     */
    public Optional<ClientRow> admit(String token, String address) {
        Optional<ClientRow> client = token == null
                ? Optional.empty()
                : jdbi.withHandle(handle -> handle.createQuery("""
                        select id, name, token_start, jobs, created_at, created_by, expires_at, revoked_at,
                            last_used_at, last_used_address,
                            revoked_at is null and expires_at > current_timestamp as usable
                        from job_client where token_hash in (:token, :former)
                        """)
                        .bind("token", seal.hash(SealPurpose.CLIENT, token))
                        .bind("former", seal.formerHash(token))
                        .mapTo(ClientRow.class)
                        .findOne()
                        .filter(ClientRow::usable));
        if (client.isPresent()) {
            count(client.get().id(), address);
        }
        return client;
    }

    private void count(long id, String address) {
        int counted = jdbi.withHandle(handle -> handle.createUpdate("""
                update job_client
                set minute_calls = case when <begun> then 1 else minute_calls + 1 end,
                    minute_began = case when <begun> then current_timestamp else minute_began end,
                    last_used_at = current_timestamp, last_used_address = cast(:address as varchar(64))
                where id = :id and (<begun> or minute_calls < :most)
                """)
                .define("begun", "minute_began is null or minute_began < current_timestamp - interval '60' second")
                .bind("address", address)
                .bind("id", id)
                .bind("most", CALLS_A_MINUTE)
                .execute());
        if (counted == 0) {
            throw new Refusal("job.client.too_fast", CALLS_A_MINUTE);
        }
    }

    /** Writes down a call and its answer. */
    public void called(long clientId, String call, int status) {
        audit.write("JOB_API", "JOB_CLIENT", clientId, call + " " + status);
    }
}
