package quxiang.employer.remittance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import quxiang.audit.Audit;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.sql.RowReader;
import quxiang.common.sql.WhereClause;

/** 汇款认证 for the centre: the remittances and the payment files. */
@Stateless
@RolesAllowed("CENTRE")
public class RemittanceList {

    private static final int LATEST_FILES = 10;
    private static final String FROM = " from remittance r join verification v on v.id = r.verification_id"
            + " join account a on a.id = v.account_id";

    @PersistenceContext
    private EntityManager em;

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
        for (Object row : em.createNativeQuery("select state, count(*) from remittance group by state")
                .getResultList()) {
            RowReader c = new RowReader((Object[]) row);
            counts.put(c.constant(RemittanceState.class), c.number());
        }
        return counts;
    }

    /** Those that a filter leaves, the newest first. */
    @SuppressWarnings("unchecked")
    public Page<RemittanceRow> page(RemittanceFilter filter, PageRequest request) {
        WhereClause conditions = new WhereClause()
                .andEqual(
                        "r.state",
                        filter.state() == null ? null : filter.state().name())
                .andContains("r.payee", filter.name())
                .andEqual(
                        "r.serial",
                        filter.serial() == null ? null : filter.serial().strip());
        List<Object[]> rows = conditions
                .bind(em.createNativeQuery("select r.id, r.serial, r.payee, r.credit_code, coalesce(v.p_name, a.name),"
                        + " r.account_masked, r.bank, r.state, r.tries, r.reason, r.file_id, r.requested_at, r.paid_at,"
                        + " r.confirmed_at" + FROM + conditions.sql() + " order by r.id desc" + request.sql()))
                .getResultList();
        long total = ((Number) conditions
                        .bind(em.createNativeQuery("select count(*)" + FROM + conditions.sql()))
                        .getSingleResult())
                .longValue();
        return new Page<>(rows.stream().map(RemittanceList::row).toList(), total, request.first(), request.size());
    }

    private static RemittanceRow row(Object... columns) {
        RowReader c = new RowReader(columns);
        return new RemittanceRow(
                c.number(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.constant(RemittanceState.class),
                c.count(),
                c.text(),
                c.numberOrNull(),
                c.instant(),
                c.instant(),
                c.instant());
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
