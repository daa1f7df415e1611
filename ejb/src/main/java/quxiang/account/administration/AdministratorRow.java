package quxiang.account.administration;

import java.time.Instant;
import quxiang.common.MobileNumber;
import quxiang.common.Role;

/**
 * An account of the administration, or of a province.
 *
 * @param role CENTRE, PROVINCE, OPERATOR, SECURITY or AUDITOR
 * @param province of staff of a province the first two digits of the places of its schools, or {@code null}
 * @param mobile the number, masked: {@code 199****1001}
 * @param createdAt when it was made
 * @param disabled whether it can no longer be used
 * @param own whether it is the reader's
 * @param factor whether a second factor is asked for
 */
public record AdministratorRow(
        long id,
        Role role,
        String province,
        String username,
        String name,
        String mobile,
        Instant createdAt,
        boolean disabled,
        boolean own,
        boolean factor) {

    /** A row by the columns of its account. */
    public AdministratorRow(
            long id,
            Role role,
            String province,
            String username,
            String name,
            String mobile,
            Instant createdAt,
            Instant disabledAt,
            boolean own,
            boolean factor) {
        this(
                id,
                role,
                province,
                username,
                name,
                MobileNumber.masked(mobile),
                createdAt,
                disabledAt != null,
                own,
                factor);
    }
}
