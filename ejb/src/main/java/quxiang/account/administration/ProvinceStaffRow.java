package quxiang.account.administration;

import java.time.Instant;
import quxiang.common.MobileNumber;

/**
 * Somebody of a province, as its administrators see them.
 *
 * @param leader whether they keep the accounts of the province
 * @param mobile the number, masked: {@code 199****1001}
 * @param createdAt when the account was made
 * @param disabled whether it can no longer be used
 * @param own whether it is the reader's
 */
public record ProvinceStaffRow(
        long id,
        boolean leader,
        String username,
        String name,
        String mobile,
        Instant createdAt,
        boolean disabled,
        boolean own) {

    /** A row by the columns of its account. */
    public ProvinceStaffRow(
            long id,
            Boolean leader,
            String username,
            String name,
            String mobile,
            Instant createdAt,
            Instant disabledAt,
            boolean own) {
        this(
                id,
                Boolean.TRUE.equals(leader),
                username,
                name,
                MobileNumber.masked(mobile),
                createdAt,
                disabledAt != null,
                own);
    }
}
