package quxiang.roster.recovery;

import quxiang.common.MobileNumber;
import quxiang.common.Role;

/**
 * An account that has a mobile number, as the centre sees it.
 *
 * @param institution the unit, or the schools and classes of a graduate; {@code null} of who has proved no unit yet
 * @param mobile masked
 */
public record HeldNumber(
        long id, Role role, String name, String institution, String mobile, boolean disabled, boolean unbound) {

    public HeldNumber {
        mobile = MobileNumber.masked(mobile);
    }
}
