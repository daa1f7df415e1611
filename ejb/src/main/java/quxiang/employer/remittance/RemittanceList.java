package quxiang.employer.remittance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import quxiang.audit.Audit;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.sql.Conditions;

/** 汇款认证 for the centre: the remittances and the payment files. */
@Stateless
@RolesAllowed("CENTRE")
public class RemittanceList {

    private static final int LATEST_FILES = 10;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Remittances remittances;

    @Inject
    private Banks banks;

    @Inject
    private Audit audit;

    /** How this installation pays. */
    public Banks.Kind bank() {
        return banks.kind();
    }

    /** How many there are in each state. */
    public Map<RemittanceState, Long> counts() {
        Map<RemittanceState, Long> counts = new EnumMap<>(RemittanceState.class);
        for (RemittanceState state : RemittanceState.values()) {
            counts.put(state, 0L);
        }
        jdbi.useHandle(handle -> handle.createQuery("select state, count(*) as number from remittance group by state")
                .mapTo(InState.class)
                .forEach(one -> counts.put(one.state(), one.number())));
        return counts;
    }

    private record InState(RemittanceState state, long number) {}

    /** Those that a filter leaves, the newest first. */
    public Page<RemittanceRow> page(RemittanceFilter filter, PageRequest request) {
        return new Conditions()
                .andEqual("r.state", filter.state())
                .andContains("r.payee", filter.name())
                .andEqual(
                        "r.serial",
                        filter.serial() == null ? null : filter.serial().strip())
                .page(jdbi, """
                        select count(*) from remittance r join verification v on v.id = r.verification_id
                            join account a on a.id = v.account_id
                        <where>
                        """, """
                        select r.id, r.serial, r.payee, r.credit_code, coalesce(v.p_name, a.name) as "user",
                            r.account_masked as account, r.bank, r.state, r.tries, r.reason, r.file_id, r.requested_at,
                            r.paid_at, r.confirmed_at
                        from remittance r join verification v on v.id = r.verification_id
                            join account a on a.id = v.account_id
                        <where> order by r.id desc
                        """, RemittanceRow.class, request);
    }

    /** The latest payment files, the newest first. */
    public List<PaymentFileRow> files() {
        return em.createQuery("select f from PaymentFile f order by f.id desc", PaymentFile.class)
                .setMaxResults(LATEST_FILES)
                .getResultStream()
                .map(PaymentFile::row)
                .toList();
    }

    /**
     * The bytes of a payment file, the same as in its folder. Each download is audited: accounts and sums stand in it.
     *
     * @throws Refusal {@code remittance.no_file}
     */
    public byte[] download(long fileId) {
        PaymentFile file = em.find(PaymentFile.class, fileId);
        if (file == null) {
            throw new Refusal("remittance.no_file");
        }
        audit.write("PAYMENT_FILE_READ", "PAYMENT_FILE", fileId, file.name());
        return remittances.file(fileId).bytes();
    }
}
