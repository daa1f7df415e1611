package quxiang.account.unit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import quxiang.account.Account;
import quxiang.audit.Audit;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.notice.outbox.Outbox;

/**
 * Takes an account of a unit away from a person who left, and gives it back.
 *
 * <p>A colleague can disable anybody but themselves; the last one only the centre can. Open sessions end with their next request, letters
 * stay the unit's (ASVS 5, 7.4.2; PIPL, article 51).
 */
@Stateless
@RolesAllowed({"EMPLOYER", "CENTRE"})
public class DisablingUnitUsers {

    @Inject
    UnitColleagues colleagues;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    @Inject
    Outbox outbox;

    /**
     * 停用.
     *
     * @param reason for the audit log and for the person
     * @throws Refusal {@code account.no_user}, {@code account.own}, {@code account.reason}
     */
    public void disable(long id, String reason) {
        Account user = colleagues.another(id);
        String why = UnitColleagues.reason(reason);
        if (user.isDisabled()) {
            return;
        }
        user.disable(clock.instant());
        audit.write("UNIT_USER_DISABLED", "ACCOUNT", id, why);
        outbox.text("UNIT_USER_DISABLED", Role.EMPLOYER, user.employerId(), user.mobile(), user.name(), why);
    }

    /** 恢复. The password stays what it was. @throws Refusal as {@link #disable} */
    public void restore(long id, String reason) {
        Account user = colleagues.another(id);
        String why = UnitColleagues.reason(reason);
        if (!user.isDisabled()) {
            return;
        }
        user.enable();
        audit.write("UNIT_USER_RESTORED", "ACCOUNT", id, why);
        outbox.text("UNIT_USER_RESTORED", Role.EMPLOYER, user.employerId(), user.mobile(), user.name(), why);
    }
}
