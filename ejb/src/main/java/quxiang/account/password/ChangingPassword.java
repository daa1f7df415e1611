package quxiang.account.password;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.caller.KnownDevices;
import quxiang.account.caller.SessionStart;
import quxiang.account.session.SignIns;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;

/**
 * 修改密码 by somebody who is signed in. A wrong old password counts as at sign-in: an unlocked screen must not serve to
 * guess it.
 */
@Stateless
@RolesAllowed({"EMPLOYER", "GRADUATE", "SCHOOL", "CENTRE", "PROVINCE", "OPERATOR", "SECURITY", "AUDITOR"})
public class ChangingPassword {

    @Inject
    Actor actor;

    @Inject
    Accounts accounts;

    @Inject
    PasswordTries tries;

    @Inject
    Passwords passwords;

    @Inject
    ShanghaiClock clock;

    @Inject
    KnownDevices devices;

    @Inject
    SignIns signIns;

    @Inject
    SessionStart session;

    @Inject
    Audit audit;

    /**
     * @throws Refusal {@code account.tries_over} with the minutes that it lasts, {@code account.password_wrong},
     *     {@code account.password_*}, {@code account.not_allowed} when nobody is signed in
     */
    public void change(String oldPassword, String newPassword) {
        if (actor.accountId() == null) {
            throw new Refusal("account.not_allowed");
        }
        // Hashes are made before this transaction asks the database for anything.
        boolean right = passwords.matches(oldPassword, tries.hash(actor.accountId()));
        tries.count(actor.accountId(), right);
        if (!right) {
            throw new Refusal("account.password_wrong");
        }
        String hash = passwords.hash(newPassword);
        Account account = accounts.find(actor.accountId()).orElseThrow();
        Passwords.requireStrong(newPassword, account.username(), account.name(), account.mobile());
        if (newPassword.equals(oldPassword)) {
            throw new Refusal("account.password_same");
        }
        account.changePassword(hash, clock.instant());
        signIns.endOthers(account.id(), session.signIn());
        devices.remember(account);
        audit.write("PASSWORD_CHANGED", "ACCOUNT", account.id(), null);
    }
}
