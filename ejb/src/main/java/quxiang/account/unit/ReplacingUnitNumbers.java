package quxiang.account.unit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.contact.ContactChanges;
import quxiang.account.contact.ContactKind;
import quxiang.account.factor.FactorResets;
import quxiang.audit.Audit;
import quxiang.common.AskedAgain;
import quxiang.common.MobileNumber;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.notice.outbox.Outbox;

/**
 * 更换手机号 of a user of a unit who lost the telephone, by a colleague or the centre. The person then resets the password with a code to the
 * new number; 动态口令, which was on the telephone, ends. Both numbers are told, and who has the former one can take it back for three days.
 */
@Stateless
@RolesAllowed({"EMPLOYER", "CENTRE"})
public class ReplacingUnitNumbers {

    @Inject
    UnitColleagues colleagues;

    @Inject
    Accounts accounts;

    @Inject
    ContactChanges changes;

    @Inject
    FactorResets factors;

    @Inject
    Audit audit;

    @Inject
    Outbox outbox;

    /**
     * @param reason for the audit log and for the person
     * @throws Refusal {@code account.no_user}, {@code account.own}, {@code account.reason}, {@code account.mobile},
     *     {@code account.number_of_another}
     */
    @AskedAgain
    public void replace(long id, String mobile, String reason) {
        Account user = colleagues.another(id);
        String why = UnitColleagues.reason(reason);
        if (mobile == null || !MobileNumber.SPELLING.matcher(mobile.strip()).matches()) {
            throw new Refusal("account.mobile");
        }
        String number = mobile.strip();
        if (accounts.isOfAnother(Role.EMPLOYER, number, user.id())) {
            throw new Refusal("account.number_of_another");
        }
        if (number.equals(user.mobile())) {
            return;
        }
        changes.changed(user.id(), ContactKind.MOBILE, user.mobile(), number);
        audit.write("UNIT_USER_NUMBER_REPLACED", "ACCOUNT", id, MobileNumber.masked(user.mobile()) + " " + why);
        user.reachableAt(number);
        if (user.factor().isSet()) {
            factors.reset(user, why);
        }
        outbox.text("UNIT_USER_NUMBER_REPLACED", Role.EMPLOYER, user.employerId(), number, user.name(), why);
    }
}
