package quxiang.account.contact;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.password.Passwords;
import quxiang.audit.Audit;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;

/**
 * 撤销更换: whoever got the notice at the former number or address takes the change back. Sessions end and the password serves no longer, since
 * somebody else knew it.
 */
@Stateless
@PermitAll
public class UndoingContactChanges {

    @Inject
    ContactChanges changes;

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    @Inject
    Event<ContactRestored> restored;

    /** @throws Refusal {@code account.undo_wrong} for a code that is wrong, used or too old, {@code account.mobile_taken} */
    public void undo(String code) {
        ContactChanges.Kept change = changes.of(code).orElseThrow(() -> new Refusal("account.undo_wrong"));
        Account known = accounts.find(change.accountId()).orElseThrow();
        boolean mobile = change.kind() == ContactKind.MOBILE;
        if (mobile && accounts.isOfAnother(known.role(), change.former(), known.id())) {
            throw new Refusal("account.mobile_taken");
        }
        // The graduate's row is locked before the account's, as everywhere.
        restored.fire(
                new ContactRestored(known.graduateId() == null ? null : known.id(), change.kind(), change.former()));
        Account account = accounts.lock(change.accountId());
        if (mobile) {
            account.reachableAt(change.former());
        } else if (accounts.isMailOfAnother(account.role(), change.former(), account.id())) {
            account.readsMailAt(null, null);
        } else {
            account.readsMailAt(change.former(), clock.instant());
        }
        account.changePassword(passwords.unknown(), clock.instant());
        changes.end(change);
        audit.write(
                "ACCOUNT_CONTACT_RESTORED",
                "ACCOUNT",
                account.id(),
                change.kind().name());
    }
}
