package quxiang.roster.self;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.code.CodePurpose;
import quxiang.account.code.OneTimeCodes;
import quxiang.account.contact.ContactChanges;
import quxiang.account.contact.ContactKind;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.MailAddress;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.roster.Graduate;
import quxiang.roster.Graduates;

/**
 * How a graduate can be reached: the only facts that are the graduate's own to change. A new number or address is proved with a code
 * first.
 */
@Stateless
@RolesAllowed("GRADUATE")
public class ChangingContact {

    @Inject
    private Actor actor;

    @Inject
    private Graduates graduates;

    @Inject
    private Accounts accounts;

    @Inject
    private OneTimeCodes codes;

    @Inject
    private ContactChanges changes;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private Audit audit;

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
        actor.requireGraduate();
        List<Graduate> rows = graduates.lockRows(actor.accountId());
        if (accounts.isOfAnother(Role.GRADUATE, mobile, actor.accountId())) {
            throw new Refusal("account.mobile_taken");
        }
        Account account = accounts.lock(actor.accountId());
        changes.changed(account.id(), ContactKind.MOBILE, account.mobile(), mobile);
        account.reachableAt(mobile);
        rows.forEach(row -> row.reachableAt(mobile, row.email(), clock.instant()));
        audit.write("ACCOUNT_MOBILE_CHANGED", "ACCOUNT", account.id(), null);
    }

    /** 获取验证码 for a new address. @throws Refusal as {@link OneTimeCodes#sendByMail} */
    public void sendMailCode(String address) {
        codes.sendByMail(CodePurpose.MAIL, address);
    }

    /** @throws Refusal {@code account.mail}, {@code account.password_wrong}, {@code account.code_wrong} */
    public void changeMail(String address, String code, String password) {
        String email = MailAddress.of(address);
        changes.requirePassword(actor.accountId(), password);
        if (!codes.use(CodePurpose.MAIL, email, code)) {
            throw new Refusal("account.code_wrong");
        }
        String former = mail();
        List<Graduate> rows = graduates.lockRows(actor.accountId());
        changes.changed(actor.accountId(), ContactKind.MAIL, former, email);
        rows.forEach(row -> row.reachableAt(row.mobile(), email, clock.instant()));
        // Two may read mail at one address. A password is reset there for the first only.
        boolean first = !accounts.isMailOfAnother(Role.GRADUATE, email, actor.accountId());
        accounts.lock(actor.accountId()).readsMailAt(first ? email : null, first ? clock.instant() : null);
        audit.write("ACCOUNT_MAIL_CHANGED", "ACCOUNT", actor.accountId(), null);
    }

    /** The address, or {@code null}. */
    public String mail() {
        return graduates.find(actor.requireGraduate()).map(Graduate::email).orElse(null);
    }
}
