package quxiang.employer.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.common.Actor;
import quxiang.common.CreditCode;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.RowReader;
import quxiang.common.sql.WhereClause;
import quxiang.employer.Employer;
import quxiang.employer.Employers;

/** 单位认证审核: what waits for the centre, the oldest first, and one of them in full. */
@Stateless
@RolesAllowed("CENTRE")
public class VerificationQueue {

    @PersistenceContext
    EntityManager em;

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    @Inject
    Verifications verifications;

    @Inject
    VerificationDocuments proofs;

    @Inject
    Employers employers;

    @Inject
    Accounts accounts;

    /** One page of the list. Without a state: all that were submitted. */
    @SuppressWarnings("unchecked")
    public Page<VerificationRow> page(VerificationFilter filter, PageRequest request) {
        WhereClause conditions = new WhereClause()
                .and("submitted_at is not null")
                .andContains("u_name", filter.unitName())
                .andEqual(
                        "u_credit_code",
                        filter.creditCode() == null ? null : filter.creditCode().strip())
                .andEqual(
                        "method",
                        filter.method() == null ? null : filter.method().name())
                .andEqual(
                        "state", filter.state() == null ? null : filter.state().name());
        List<Object[]> rows = conditions
                .bind(em.createNativeQuery(
                        "select id, u_name, u_credit_code, p_name, method, state, attempt, submitted_at,"
                                + " claimed_name, claimed_until from verification" + conditions.sql()
                                + " order by submitted_at, id" + request.sql()))
                .getResultList();
        long total = ((Number) conditions
                        .bind(em.createNativeQuery("select count(*) from verification" + conditions.sql()))
                        .getSingleResult())
                .longValue();
        Instant now = clock.instant();
        return new Page<>(
                rows.stream().map(row -> row(new RowReader(row), now)).toList(),
                total,
                request.first(),
                request.size());
    }

    private static VerificationRow row(RowReader c, Instant now) {
        long id = c.number();
        String unitName = c.text();
        String creditCode = c.text();
        String person = c.text();
        VerificationMethod method = c.constant(VerificationMethod.class);
        VerificationState state = c.constant(VerificationState.class);
        int attempt = c.count();
        Instant submittedAt = c.instant();
        String reviewer = c.text();
        Instant until = c.instant();
        return new VerificationRow(
                id,
                unitName,
                creditCode,
                person,
                method,
                state,
                attempt,
                submittedAt,
                until != null && until.isAfter(now) ? reviewer : null);
    }

    /** How many were submitted and stand in each state. */
    public Map<VerificationState, Long> counts() {
        Map<VerificationState, Long> counts = new EnumMap<>(VerificationState.class);
        for (Object row : em.createNativeQuery(
                        "select state, count(*) from verification where submitted_at is not null group by state")
                .getResultList()) {
            RowReader columns = new RowReader((Object[]) row);
            counts.put(columns.constant(VerificationState.class), columns.number());
        }
        return counts;
    }

    /** The oldest one that waits and that nobody else has; {@code null} when there is none. */
    public Long next() {
        List<?> found = em.createNativeQuery("select id from verification where state = 'IN_REVIEW' and"
                        + " (claimed_until is null or claimed_until <= ? or claimed_by = ?)"
                        + " order by submitted_at, id fetch first 1 rows only")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, actor.accountId())
                .getResultList();
        return found.isEmpty() ? null : Long.valueOf(((Number) found.get(0)).longValue());
    }

    /** One in full. @throws Refusal {@code verification.not_found}, also for what was never submitted */
    public VerificationReview view(long id) {
        Verification verification = verifications
                .find(id)
                .filter(v -> v.submittedAt() != null)
                .orElseThrow(() -> new Refusal("verification.not_found"));
        boolean claimed = verification.claimedUntil() != null
                && verification.claimedUntil().isAfter(clock.instant());
        String knownAs = employers
                .find(new CreditCode(verification.unit().getCreditCode()))
                .map(Employer::name)
                .orElse(null);
        return new VerificationReview(
                id,
                verification.attempt(),
                VerificationView.of(verification, proofs.of(id)),
                accounts.find(verification.accountId()).map(Account::mobile).orElse(null),
                knownAs,
                claimed && verification.claimedBy().equals(actor.accountId()),
                claimed ? verification.claimedName() : null,
                verification.decidedName());
    }
}
