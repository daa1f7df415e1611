package quxiang.school;

import java.time.Instant;

/**
 * Somebody who acts for a school.
 *
 * @param department the only department that they see, or {@code null} for the whole school
 * @param mobile masked, or {@code null}
 * @param disabled whether the account can no longer be used
 * @param own whether it is the reader's
 */
public record StaffRow(
        long id,
        String username,
        String name,
        String department,
        String mobile,
        Instant createdAt,
        boolean disabled,
        boolean own) {}
