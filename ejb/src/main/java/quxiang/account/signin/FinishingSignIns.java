package quxiang.account.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.factor.FactorProofs;
import quxiang.account.session.SignInOutcome;
import quxiang.account.session.SignIns;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;

/** 验证登录: the second step of a sign-in, for who has a second factor. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FinishingSignIns {

    /** For so long the password that was told is good. */
    static final Duration GOOD = Duration.ofMinutes(5);

    @Inject
    Accounts accounts;

    @Inject
    FactorProofs proofs;

    @Inject
    SignInLimit limit;

    @Inject
    SignIns signIns;

    @Inject
    Admission admission;

    @Inject
    ShanghaiClock clock;

    /** Whether a code may still be told. */
    public boolean isOpen(HalfSignIn half) {
        return half != null && clock.instant().isBefore(half.at().plus(GOOD));
    }

    /**
     * @param code of the authenticator, or a 恢复码
     * @return who it is, or empty for a wrong code
     * @throws Refusal {@code account.half_over} when the password was told too long ago or is another by now, {@code account.locked},
     *     {@code account.too_many_failures}, {@code account.tries_over} with the minutes that it lasts, {@code account.disabled}
     */
    public Optional<CallerRow> finish(HalfSignIn half, String code) {
        if (!isOpen(half)) {
            throw new Refusal("account.half_over");
        }
        SignInLimit.Attempt attempt = SignInLimit.Attempt.of(half);
        limit.requireOpen(attempt);
        requireSame(half);
        if (!proofs.use(half.accountId(), code)) {
            limit.failed(attempt, half.accountId());
            signIns.failed(half.accountId(), SignInOutcome.WRONG_CODE);
            return Optional.empty();
        }
        return Optional.of(admission.of(attempt, requireSame(half), true));
    }

    /** Nothing that ends sessions has happened since the password was told. */
    private Account requireSame(HalfSignIn half) {
        Account account = accounts.find(half.accountId()).orElseThrow(() -> new Refusal("account.half_over"));
        if (account.isDisabled()) {
            throw new Refusal("account.disabled");
        }
        if (half.at().isBefore(account.sessionsSince())
                || account.isUnbound()
                || !account.factor().isSet()) {
            throw new Refusal("account.half_over");
        }
        return account;
    }
}
