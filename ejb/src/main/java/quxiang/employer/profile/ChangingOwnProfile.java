package quxiang.employer.profile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.WorkDetails;
import quxiang.account.code.CodePurpose;
import quxiang.account.code.OneTimeCodes;
import quxiang.account.contact.ContactChanges;
import quxiang.account.contact.ContactKind;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Faults;
import quxiang.common.MailAddress;
import quxiang.common.MobileNumber;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.employer.FactRules;
import quxiang.employer.OwnUser;

/**
 * 修改信息 of one's own account (manual, chapter 10). The name was verified with the unit and stays. A new address or
 * number is proved with a code first.
 */
@Stateless
@RolesAllowed("EMPLOYER")
public class ChangingOwnProfile {

    @Inject
    Actor actor;

    @Inject
    Accounts accounts;

    @Inject
    OneTimeCodes codes;

    @Inject
    ContactChanges changes;

    @Inject
    FactRules rules;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    public OwnUser own() {
        Account account = accounts.find(actor.accountId()).orElseThrow();
        WorkDetails work = account.work();
        return new OwnUser(
                account.name(),
                work.gender(),
                work.department(),
                work.jobTitle(),
                account.email(),
                work.phone(),
                work.fax(),
                MobileNumber.masked(account.mobile()));
    }

    /** @throws Refusal what is wrong with a field */
    public void change(String gender, String department, String jobTitle, String phone, String fax) {
        Account account = accounts.lock(actor.accountId());
        OwnUser told = told(account, gender, department, jobTitle, phone, fax);
        account.identify(
                told.name(),
                new WorkDetails(told.gender(), told.department(), told.jobTitle(), told.phone(), told.fax()));
        audit.write("ACCOUNT_CHANGED", "ACCOUNT", account.id(), null);
    }

    private OwnUser told(Account account, String gender, String department, String jobTitle, String phone, String fax) {
        return rules.self(new OwnUser(account.name(), gender, department, jobTitle, account.email(), phone, fax, null));
    }

    /** All that is wrong with what a user says of themselves. */
    public List<Refusal> faults(String gender, String department, String jobTitle, String phone, String fax) {
        Account account = accounts.find(actor.accountId()).orElseThrow();
        return Faults.in(() -> told(account, gender, department, jobTitle, phone, fax));
    }

    /** 获取验证码 for a new address. @throws Refusal as {@link OneTimeCodes#sendByMail} */
    public void sendMailCode(String address) {
        codes.sendByMail(CodePurpose.MAIL, address);
    }

    /** @throws Refusal {@code account.mail}, {@code account.password_wrong}, {@code account.code_wrong}, {@code verification.mail_taken} */
    public void changeMail(String address, String code, String password) {
        String email = MailAddress.of(address);
        changes.requirePassword(actor.accountId(), password);
        if (!codes.use(CodePurpose.MAIL, email, code)) {
            throw new Refusal("account.code_wrong");
        }
        accounts.byEmail(Role.EMPLOYER, email)
                .filter(other -> !other.id().equals(actor.accountId()))
                .ifPresent(other -> {
                    throw new Refusal("verification.mail_taken");
                });
        Account account = accounts.lock(actor.accountId());
        changes.changed(account.id(), ContactKind.MAIL, account.email(), email);
        account.readsMailAt(email, clock.instant());
        audit.write("ACCOUNT_MAIL_CHANGED", "ACCOUNT", account.id(), null);
    }

    /** 获取验证码 for a new number. @throws Refusal as {@link OneTimeCodes#send} */
    public void sendMobileCode(String mobile) {
        codes.send(CodePurpose.MOBILE, mobile);
    }

    /** @throws Refusal {@code account.password_wrong}, {@code account.code_wrong}, {@code account.mobile_taken} */
    public void changeMobile(String mobile, String code, String password) {
        changes.requirePassword(actor.accountId(), password);
        if (!codes.use(CodePurpose.MOBILE, mobile, code)) {
            throw new Refusal("account.code_wrong");
        }
        if (accounts.isOfAnother(Role.EMPLOYER, mobile, actor.accountId())) {
            throw new Refusal("account.mobile_taken");
        }
        Account account = accounts.lock(actor.accountId());
        changes.changed(account.id(), ContactKind.MOBILE, account.mobile(), mobile);
        account.reachableAt(mobile);
        audit.write("ACCOUNT_MOBILE_CHANGED", "ACCOUNT", account.id(), null);
    }
}
