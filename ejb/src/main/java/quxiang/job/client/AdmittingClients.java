package quxiang.job.client;

import static quxiang.common.sql.NativeStatements.bound;
import static quxiang.common.sql.NativeStatements.rows;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import quxiang.audit.Audit;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.sql.RowReader;

/** Lets in programs that show a good token, so many calls a minute. */
@Stateless
@RolesAllowed("SYSTEM")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AdmittingClients {

    /** How often a program may call in a minute. */
    public static final int CALLS_A_MINUTE = 120;

    @PersistenceContext
    EntityManager em;

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
                : rows(bound(em.createNativeQuery(JobClients.READ + " where token_hash = ?"), seal.hash(token)))
                        .stream()
                        .map(AdmittingClients::row)
                        .filter(ClientRow::usable)
                        .findFirst();
        if (client.isPresent()) {
            count(client.get().id(), address);
        }
        return client;
    }

    private void count(long id, String address) {
        String begun = "minute_began is null or minute_began < current_timestamp - interval '60' second";
        int counted = bound(
                        em.createNativeQuery("update job_client set minute_calls = case when " + begun
                                + " then 1 else minute_calls + 1 end, minute_began = case when " + begun
                                + " then current_timestamp else minute_began end, last_used_at = current_timestamp,"
                                + " last_used_address = cast(? as varchar(64)) where id = ? and (" + begun
                                + " or minute_calls < " + CALLS_A_MINUTE + ")"),
                        address,
                        id)
                .executeUpdate();
        if (counted == 0) {
            throw new Refusal("job.client.too_fast", CALLS_A_MINUTE);
        }
    }

    /** Writes down a call and its answer. */
    public void called(long clientId, String call, int status) {
        audit.write("JOB_API", "JOB_CLIENT", clientId, call + " " + status);
    }

    static ClientRow row(RowReader c) {
        return new ClientRow(
                c.number(),
                c.text(),
                c.text(),
                words(c.text()),
                c.instant(),
                c.text(),
                c.instant(),
                c.instant(),
                c.instant(),
                c.text(),
                c.flag());
    }

    private static List<String> words(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }
}
