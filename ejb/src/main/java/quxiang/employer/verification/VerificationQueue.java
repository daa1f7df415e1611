package quxiang.employer.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.common.Actor;
import quxiang.common.CreditCode;
import quxiang.common.IdNumber;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.Conditions;
import quxiang.employer.Employer;
import quxiang.employer.Employers;

/** 单位认证审核: what waits for the centre, the oldest first, and one of them in full. */
@Stateless
@RolesAllowed("CENTRE")
public class VerificationQueue {

    @Inject
    Jdbi jdbi;

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
    public Page<VerificationRow> page(VerificationFilter filter, PageRequest request) {
        return new Conditions()
                .and("submitted_at is not null")
                .andContains("u_name", filter.unitName())
                .andEqual("u_credit_code", IdNumber.tidy(filter.creditCode()))
                .andEqual("method", filter.method())
                .andEqual("state", filter.state())
                .value("now", clock.instant())
                .page(jdbi, "select count(*) from verification <where>", """
                select id, u_name as unit_name, u_credit_code as credit_code, p_name as person, method, state, attempt,
                    submitted_at, case when claimed_until > :now then claimed_name end as reviewer
                from verification <where> order by submitted_at, id
                """, VerificationRow.class, request);
    }

    /** How many were submitted and stand in each state. */
    public Map<VerificationState, Long> counts() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select state, count(*) as number from verification where submitted_at is not null group by state
                """)
                .mapTo(InState.class)
                .collect(Collectors.toMap(
                        InState::state,
                        InState::number,
                        (one, other) -> one,
                        () -> new EnumMap<>(VerificationState.class))));
    }

    private record InState(VerificationState state, long number) {}

    /** The oldest one that waits and that nobody else has; {@code null} when there is none. */
    public Long next() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select id from verification
                where state = 'IN_REVIEW' and (claimed_until is null or claimed_until <= :now or claimed_by = :account)
                order by submitted_at, id fetch first 1 rows only
                """)
                .bind("now", clock.instant())
                .bind("account", actor.accountId())
                .mapTo(Long.class)
                .findOne()
                .orElse(null));
    }

    /** One in full. @throws Refusal {@code verification.not_found}, also for what was never submitted */
    public VerificationReview view(long id) {
        Verification verification = verifications
                .find(id)
                .filter(v -> v.submittedAt() != null)
                .orElseThrow(() -> new Refusal("verification.not_found"));
        boolean claimed = verification.claimedUntil() != null
                && verification.claimedUntil().isAfter(clock.instant());
        Optional<Employer> known =
                employers.find(new CreditCode(verification.unit().getCreditCode()));
        return new VerificationReview(
                id,
                verification.attempt(),
                VerificationView.of(verification, proofs.of(id)),
                accounts.find(verification.accountId()).map(Account::mobile).orElse(null),
                known.map(Employer::name).orElse(null),
                known.map(Employer::id).orElse(null),
                known.filter(Employer::isVerified).map(Employer::registered).orElse(null),
                claimed && verification.claimedBy().equals(actor.accountId()),
                claimed ? verification.claimedName() : null,
                verification.decidedName());
    }
}
