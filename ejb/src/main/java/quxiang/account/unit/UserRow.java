package quxiang.account.unit;

import java.time.Instant;
import quxiang.common.MobileNumber;

/**
 * A user of a unit.
 *
 * @param department 所在部门
 * @param jobTitle 担任职务
 * @param mobile the number, masked: {@code 199****1001}
 * @param createdAt when the account was registered
 * @param disabled whether it can no longer be used
 */
public record UserRow(
        long id,
        String name,
        String department,
        String jobTitle,
        String mobile,
        String email,
        Instant createdAt,
        boolean disabled) {

    /** A row by the columns of its account. */
    public UserRow(
            long id,
            String name,
            String department,
            String jobTitle,
            String mobile,
            String email,
            Instant createdAt,
            Instant disabledAt) {
        this(id, name, department, jobTitle, MobileNumber.masked(mobile), email, createdAt, disabledAt != null);
    }
}
