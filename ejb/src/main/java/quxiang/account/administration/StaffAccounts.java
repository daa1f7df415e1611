package quxiang.account.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.password.Passwords;
import quxiang.common.MobileNumber;
import quxiang.common.Refusal;
import quxiang.common.RequiredText;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.notice.outbox.Outbox;

/** How accounts behind the sign-in page of the administration are made and reset, whoever does it. */
@ApplicationScoped
class StaffAccounts {

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_REASON = 400;

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    Outbox outbox;

    @Inject
    ShanghaiClock clock;

    /** @throws Refusal {@code account.name}, {@code account.mobile}, {@code account.mobile_taken} */
    NewStaff told(String name, String mobile) {
        String person = RequiredText.of(name, LONGEST_NAME, () -> new Refusal("account.name"));
        String number = free(mobile);
        String username = "m" + number;
        if (accounts.isTaken(username)) {
            throw new Refusal("account.mobile_taken");
        }
        return new NewStaff(username, person, number, passwords.unknown());
    }

    /** Adds an account, and tells its person by SMS how to set the password. @param teller who made it, as a recipient of notices */
    void add(Account account, NewStaff told, Role teller, long tellerId) {
        account.reachableAt(told.mobile());
        accounts.add(account);
        outbox.text("ADMINISTRATOR_APPOINTED", teller, tellerId, told.mobile(), told.name(), told.username());
    }

    /** Ends the password; a new one is set with a code to the number. The old number is told, too. @throws Refusal as {@link #told} */
    void reset(Account account, String mobile, Role teller, long tellerId) {
        String before = account.mobile();
        String number = mobile != null && mobile.strip().equals(before) ? before : free(mobile);
        account.reachableAt(number);
        account.changePassword(passwords.unknown(), clock.instant());
        outbox.text("ADMINISTRATOR_RESET", teller, tellerId, number, account.name(), account.username());
        if (before != null && !before.equals(number)) {
            outbox.text("ADMINISTRATOR_MOVED", teller, tellerId, before, account.name());
        }
    }

    /** Behind one sign-in page a number belongs to one account, so that a code resets the right one. */
    private String free(String mobile) {
        String number = MobileNumber.of(mobile);
        if (accounts.resetting(Accounts.ADMINISTRATION, number).isPresent()) {
            throw new Refusal("account.mobile_taken");
        }
        return number;
    }

    /** Why something is done to an account. @throws Refusal {@code account.reason} */
    static String reason(String reason) {
        return RequiredText.of(reason, LONGEST_REASON, () -> new Refusal("account.reason"));
    }
}
