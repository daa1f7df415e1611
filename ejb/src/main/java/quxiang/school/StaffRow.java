package quxiang.school;

import java.time.Instant;
import quxiang.common.StaffScope;

/**
 * Somebody who acts for a school.
 *
 * @param scope whom they see
 * @param mobile masked, or {@code null}
 * @param disabled whether the account can no longer be used
 * @param own whether it is the reader's
 * @param factor whether a second factor is asked for
 */
public record StaffRow(
        long id,
        String username,
        String name,
        StaffScope scope,
        String mobile,
        Instant createdAt,
        boolean disabled,
        boolean own,
        boolean factor) {}
