package quxiang.account.unit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.code.CodePurpose;
import quxiang.account.code.OneTimeCodes;
import quxiang.account.consent.ConsentOccasion;
import quxiang.account.consent.PrivacyNotices;
import quxiang.account.password.Passwords;
import quxiang.audit.Audit;
import quxiang.common.MobileNumber;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;

/**
 * 用户注册: somebody who wants to act for a unit proves a mobile number and sets a password. Whether a number has an
 * account already, only its holder learns.
 */
@Stateless
@PermitAll
public class RegisteringUsers {

    @Inject
    Accounts accounts;

    @Inject
    OneTimeCodes codes;

    @Inject
    Passwords passwords;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    @Inject
    PrivacyNotices notices;

    /** Sends the code that {@link #register} asks for. @throws Refusal as {@link OneTimeCodes#send} */
    public void sendCode(String mobile) {
        codes.send(CodePurpose.REGISTER, mobile);
    }

    /**
     * Creates the account of an employer's user who has no verified unit yet. The user name is the mobile number.
     *
     * @param consent whether the person agrees that their data are used as the privacy notice says (个人信息保护法,
     *     article 13)
     * @throws Refusal {@code account.consent_missing}, {@code account.password_weak}, {@code account.code_wrong},
     *     {@code account.mobile_taken}
     */
    public void register(String mobile, String code, String password, boolean consent) {
        if (!consent) {
            throw new Refusal("account.consent_missing");
        }
        Passwords.requireStrong(password, mobile);
        if (!codes.use(CodePurpose.REGISTER, mobile, code)) {
            throw new Refusal("account.code_wrong");
        }
        // Made before the database is asked for anything: no connection waits for it.
        String hash = passwords.hash(password);
        if (accounts.byMobile(Role.EMPLOYER, mobile).isPresent() || accounts.isTaken(mobile)) {
            throw new Refusal("account.mobile_taken");
        }
        // The masked number stands for the name until the person tells it.
        Account account = Account.employerUser(mobile, MobileNumber.masked(mobile), mobile, hash, clock.instant());
        accounts.add(account);
        audit.write("REGISTERED", "ACCOUNT", account.id(), null);
        notices.agree(account.id(), ConsentOccasion.REGISTRATION);
    }
}
