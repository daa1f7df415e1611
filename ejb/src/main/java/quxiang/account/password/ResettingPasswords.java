package quxiang.account.password;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.caller.KnownDevices;
import quxiang.account.code.CodePurpose;
import quxiang.account.code.OneTimeCodes;
import quxiang.account.consent.ConsentOccasion;
import quxiang.account.consent.PrivacyNotices;
import quxiang.audit.Audit;
import quxiang.common.MailAddress;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;

/**
 * 重置密码 with a code to the mobile number, or to a mail address that was proved. Nobody learns here whether a number or an
 * address has an account, unless they hold it.
 */
@Stateless
@PermitAll
public class ResettingPasswords {

    @Inject
    Accounts accounts;

    @Inject
    OneTimeCodes codes;

    @Inject
    Passwords passwords;

    @Inject
    ShanghaiClock clock;

    @Inject
    KnownDevices devices;

    @Inject
    PrivacyNotices notices;

    @Inject
    Audit audit;

    @Any
    @Inject
    Instance<SecondFact> secondFacts;

    /**
     * Sends a code when the number has an account behind this sign-in page. Otherwise it only behaves as if.
     *
     * @param door the sign-in page: EMPLOYER, GRADUATE, SCHOOL, or CENTRE for the administration
     * @throws Refusal as {@link OneTimeCodes#send}, alike for known and unknown numbers
     */
    public void sendCode(Role door, String mobile) {
        if (accounts.resetting(Accounts.behind(door), mobile).isPresent()) {
            codes.send(CodePurpose.RESET, mobile);
        } else {
            codes.withhold(CodePurpose.RESET, mobile);
        }
    }

    /** Whether codes can go to mail addresses at all. */
    public boolean canMail() {
        return codes.canMail();
    }

    /**
     * The same to a mail address. One that was never proved has no account here.
     *
     * @throws Refusal as {@link OneTimeCodes#sendByMail}, alike for known and unknown addresses
     */
    public void sendCodeByMail(Role door, String address) {
        String mail = MailAddress.of(address);
        if (accounts.resettingByMail(Accounts.behind(door), mail).isPresent()) {
            codes.sendByMail(CodePurpose.RESET, mail);
        } else {
            codes.withholdFromMail(CodePurpose.RESET, mail);
        }
    }

    /**
     * Sets another password. The device is known from now on, so that no lock keeps the owner out. The code proves the number alone, and
     * numbers get other holders: graduates and users of units tell a second fact. A wrong one leaves the code good, within its tries.
     *
     * @throws Refusal {@code account.password_weak}, {@code account.code_wrong}, {@code account.second_fact_wrong}
     */
    public void reset(Role door, String mobile, String code, String password, ResetFacts facts) {
        reset(mobile, () -> accounts.resetting(Accounts.behind(door), mobile), code, password, facts);
    }

    /** The same with the code that went to a mail address. */
    public void resetByMail(Role door, String address, String code, String password, ResetFacts facts) {
        String mail = MailAddress.of(address);
        reset(mail, () -> accounts.resettingByMail(Accounts.behind(door), mail), code, password, facts);
    }

    private void reset(
            String target, Supplier<Optional<Account>> whose, String code, String password, ResetFacts facts) {
        Passwords.requireStrong(password, target);
        if (!codes.isRightThisTime(CodePurpose.RESET, target, code)) {
            throw new Refusal("account.code_wrong");
        }
        // Made before the database is asked for anything: no connection waits for it.
        String hash = passwords.hash(password);
        Account account = whose.get().orElseThrow(() -> new Refusal("account.code_wrong"));
        for (SecondFact second : secondFacts) {
            if (second.role() == account.role() && !second.agrees(account, facts)) {
                audit.write("SECOND_FACT_WRONG", "ACCOUNT", account.id(), null);
                throw new Refusal("account.second_fact_wrong." + account.role());
            }
        }
        Passwords.requireStrong(password, account.username(), account.name(), account.mobile());
        if (!codes.useJudgedWithCaller(CodePurpose.RESET, target, code)) {
            throw new Refusal("account.code_wrong");
        }
        account.changePassword(hash, clock.instant());
        devices.remember(account);
        // The page says beside its button that this is agreeing: users taken over from elsewhere come in by it for the
        // first time.
        if (PrivacyNotices.asks(account.role()) && notices.isDue(account.id())) {
            notices.agree(account.id(), ConsentOccasion.RESET);
        }
        audit.write("PASSWORD_RESET", "ACCOUNT", account.id(), null);
    }
}
