package quxiang.account.factor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.caller.SessionStart;
import quxiang.account.password.PasswordTries;
import quxiang.account.session.SignIns;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.Words;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.notice.outbox.Outbox;

/**
 * 动态口令 of the reader.
 *
 * <p>It is set up with the password and a first code, replaced and removed with the password and a code. Who sets it up ends the
 * sessions elsewhere, for they began without it. The person is told by SMS of what they did not do themselves.
 */
@Stateless
@RolesAllowed({"EMPLOYER", "GRADUATE", "SCHOOL", "PROVINCE", "CENTRE", "OPERATOR", "SECURITY", "AUDITOR"})
public class KeepingFactor {

    private static final Duration OFFERED = Duration.ofMinutes(10);
    private static final String BETWEEN = " ";
    private static final int PARTS = 4;
    private static final String USE = "offer";

    @Inject
    Actor actor;

    @Inject
    Accounts accounts;

    @Inject
    PasswordTries tries;

    @Inject
    OwnPassword ownPassword;

    @Inject
    FactorProofs proofs;

    @Inject
    RecoveryCodes recovery;

    @Inject
    SignIns signIns;

    @Inject
    SessionStart session;

    @Inject
    Seal seal;

    @Inject
    ShanghaiClock clock;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    /** What there is. */
    public FactorState state() {
        Account own = own();
        return new FactorState(
                own.factor().isSet(),
                own.factor().since(),
                own.factor().recoveryLeft(),
                own.roles().stream().anyMatch(FactorPolicy.roles()::contains),
                own.passwordAt());
    }

    /** Whether the reader's role must have a second factor, and there is none yet. */
    public boolean isDue() {
        if (FactorPolicy.roles().isEmpty()) {
            return false;
        }
        FactorState state = state();
        return state.required() && !state.set();
    }

    /**
     * Offers a secret, which counts for nothing until it is proved.
     *
     * @param code of the present factor, when there is one
     * @throws Refusal {@code account.password_wrong}, {@code account.tries_over}, {@code account.factor_wrong}
     */
    public FactorOffer offer(String password, String code, Locale language) {
        Account own = own();
        ownPassword.require(own.id(), password);
        if (own.factor().isSet()) {
            requireCode(own.id(), code);
        }
        byte[] secret = TotpSecret.random();
        String plain = String.join(
                BETWEEN,
                USE,
                String.valueOf(own.id()),
                String.valueOf(clock.instant().plus(OFFERED).getEpochSecond()),
                HexFormat.of().formatHex(secret));
        byte[] ticket = seal.sealBytes(SealPurpose.FACTOR, USE, plain.getBytes(StandardCharsets.UTF_8));
        return offer(own, secret, Base64.getUrlEncoder().withoutPadding().encodeToString(ticket), language);
    }

    /** The offer again, when its first code was wrong. @throws Refusal {@code account.factor_offer_over} */
    public FactorOffer again(String ticket, Locale language) {
        Account own = own();
        return offer(own, secret(own, ticket), ticket, language);
    }

    private static FactorOffer offer(Account own, byte[] secret, String ticket, Locale language) {
        String issuer = Words.of(language).text("account.factor_issuer");
        return new FactorOffer(ticket, TotpSecret.uri(secret, issuer, own.username()), TotpSecret.grouped(secret));
    }

    /**
     * Sets the offered secret up.
     *
     * @return the 恢复码, which nobody can read again
     * @throws Refusal {@code account.factor_wrong}, {@code account.factor_offer_over}, {@code account.tries_over}
     */
    public List<String> enrol(String ticket, String code) {
        Account own = own();
        byte[] secret = secret(own, ticket);
        Instant now = clock.instant();
        OptionalLong step = Totp.matching(secret, code == null ? "" : code.replaceAll("\\s", ""), now, 0);
        tries.count(own.id(), step.isPresent(), "FACTOR_WRONG");
        if (step.isEmpty()) {
            throw new Refusal("account.factor_wrong");
        }
        accounts.reread(own);
        boolean before = own.factor().isSet();
        List<String> codes = recovery.random();
        own.proveBy(
                seal.sealBytes(SealPurpose.FACTOR, FactorProofs.owner(own.id()), secret),
                now,
                step.getAsLong(),
                recovery.hashes(own.id(), codes));
        own.endSessions(now);
        session.proved(now);
        signIns.endOthers(own.id(), session.signIn());
        audit.write(before ? "FACTOR_REPLACED" : "FACTOR_ENROLLED", "ACCOUNT", own.id(), null);
        tell("FACTOR_ENROLLED", own);
        return codes;
    }

    /**
     * Gives other 恢复码; those before serve no longer.
     *
     * @throws Refusal as {@link #remove}
     */
    public List<String> renewRecovery(String password, String code) {
        Account own = proved(password, code);
        List<String> codes = recovery.random();
        own.factor().replaceRecovery(recovery.hashes(own.id(), codes));
        audit.write("RECOVERY_CODES_RENEWED", "ACCOUNT", own.id(), null);
        return codes;
    }

    /**
     * Removes the second factor.
     *
     * @throws Refusal {@code account.factor_required} when the role must have one, {@code account.factor_none},
     *     {@code account.password_wrong}, {@code account.tries_over}, {@code account.factor_wrong}
     */
    public void remove(String password, String code) {
        if (state().required()) {
            throw new Refusal("account.factor_required");
        }
        Account own = proved(password, code);
        own.dropFactor();
        audit.write("FACTOR_REMOVED", "ACCOUNT", own.id(), null);
        tell("FACTOR_REMOVED", own);
    }

    /** The own account, as it is after its password and a code were told. */
    private Account proved(String password, String code) {
        Account own = own();
        if (!own.factor().isSet()) {
            throw new Refusal("account.factor_none");
        }
        ownPassword.require(own.id(), password);
        requireCode(own.id(), code);
        accounts.reread(own);
        return own;
    }

    private void requireCode(long accountId, String code) {
        if (!proofs.use(accountId, code)) {
            throw new Refusal("account.factor_wrong");
        }
        session.proved(clock.instant());
    }

    private byte[] secret(Account own, String ticket) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(ticket == null ? "" : ticket);
            String[] parts = seal.open(SealPurpose.FACTOR, USE, sealed).split(BETWEEN, -1);
            if (parts.length == PARTS
                    && parts[0].equals(USE)
                    && parts[1].equals(String.valueOf(own.id()))
                    && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[2])))) {
                return HexFormat.of().parseHex(parts[3]);
            }
        } catch (IllegalArgumentException | IllegalStateException noneOfOurs) {
            throw new Refusal("account.factor_offer_over");
        }
        throw new Refusal("account.factor_offer_over");
    }

    /** By SMS, for whoever has the account without being its person would not tell them. */
    private void tell(String kind, Account own) {
        if (own.mobile() == null) {
            return;
        }
        Role party = Accounts.ADMINISTRATION.contains(own.role()) ? Role.SECURITY : own.role();
        Long owner = own.owner();
        outbox.text(kind, party, owner == null ? 0 : owner, own.mobile(), own.name());
    }

    private Account own() {
        return accounts.find(actor.accountId() == null ? 0L : actor.accountId())
                .orElseThrow(() -> new Refusal("account.not_allowed"));
    }
}
