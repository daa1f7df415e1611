package quxiang.roster.recovery;

import java.time.Instant;
import quxiang.account.ActivationWay;
import quxiang.common.MobileNumber;

/**
 * A graduate's account as the school sees it.
 *
 * @param id the graduate
 * @param mobile masked, or {@code null}
 * @param way by what it was activated, or {@code null} before that was kept
 */
public record AccountEntry(
        long id,
        String name,
        String idMasked,
        String department,
        String className,
        String mobile,
        ActivationWay way,
        Instant activatedAt,
        AccountState state,
        int version) {

    public AccountEntry {
        mobile = MobileNumber.masked(mobile);
    }
}
