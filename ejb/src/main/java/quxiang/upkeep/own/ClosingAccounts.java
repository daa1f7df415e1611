package quxiang.upkeep.own;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.code.CodePurpose;
import quxiang.account.code.OneTimeCodes;
import quxiang.account.contact.ContactChanges;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.MobileNumber;
import quxiang.common.Refusal;
import quxiang.notice.outbox.Outbox;

/**
 * 注销账号 by its person (个人信息保护法, article 47).
 *
 * <p>Sessions end, contact data and what was typed and never sent are erased; signings, agreements and the record of what was done stay as
 * long as they are evidence. Staff of schools and of the administration have their accounts from those they work for.
 */
@Stateless
@RolesAllowed({"EMPLOYER", "GRADUATE"})
public class ClosingAccounts {

    private static final String CODE = "CLOSE";

    @Inject
    Actor actor;

    @Inject
    Accounts accounts;

    @Inject
    ContactChanges contact;

    @Inject
    OneTimeCodes codes;

    @Inject
    Outbox outbox;

    @Inject
    ErasingAccounts erasing;

    @Inject
    Audit audit;

    /**
     * Why the account cannot be closed now, or {@code null}.
     *
     * @return the key of a refusal
     */
    public String obstacle() {
        return erasing.obstacle(actor.graduateId() != null, actor.accountId(), actor.employerId());
    }

    /**
     * Sends the code.
     *
     * @return the number that it went to, masked
     * @throws Refusal {@code account.no_mobile}, and as {@link OneTimeCodes#send}
     */
    public String sendCode() {
        String mobile = mobile();
        codes.sendFor(CodePurpose.CLOSE, CODE, mobile);
        return MobileNumber.masked(mobile);
    }

    /**
     * Closes the account.
     *
     * @param understood whether the person has read what follows
     * @throws Refusal {@code own.not_understood}, {@code account.password_wrong}, {@code account.code_wrong}, {@code own.signing_open},
     *     {@code own.agreement_in_force}, {@code own.last_user}
     */
    public void close(String password, String code, boolean understood) {
        if (!understood) {
            throw new Refusal("own.not_understood");
        }
        String obstacle = obstacle();
        if (obstacle != null) {
            throw new Refusal(obstacle);
        }
        String mobile = mobile();
        contact.requirePassword(actor.accountId(), password);
        if (!codes.useFor(CodePurpose.CLOSE, CODE, mobile, code == null ? "" : code.strip())) {
            throw new Refusal("account.code_wrong");
        }
        ErasedAccount closed = erasing.close(actor.graduateId() != null, actor.accountId(), actor.employerId());
        Long owner = actor.graduateId() == null ? actor.employerId() : actor.graduateId();
        outbox.text("ACCOUNT_CLOSED", actor.role(), owner == null ? 0 : owner, mobile, closed.name());
        audit.write("ACCOUNT_CLOSED", "ACCOUNT", actor.accountId(), null);
    }

    private String mobile() {
        String mobile = accounts.find(actor.accountId() == null ? 0L : actor.accountId())
                .map(Account::mobile)
                .orElse(null);
        if (mobile == null) {
            throw new Refusal("account.no_mobile");
        }
        return mobile;
    }
}
