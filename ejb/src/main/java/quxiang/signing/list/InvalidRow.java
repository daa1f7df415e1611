package quxiang.signing.list;

import java.time.Instant;
import java.time.LocalDate;
import quxiang.common.ShanghaiClock;
import quxiang.favorite.InvalidReason;

/**
 * A row of 失效: a favourite or a signing that can go no further.
 *
 * @param favorite whether it is a favourite; else it is a signing
 * @param id of the favourite or of the signing
 * @param reason why
 * @param at since when
 * @param phone the school's telephone, or {@code null} when it is not known
 */
public record InvalidRow(
        boolean favorite,
        long id,
        String name,
        String idMasked,
        String school,
        String levelCode,
        String major,
        InvalidReason reason,
        Instant at,
        String phone) {

    /** The day on which it became invalid, in Asia/Shanghai. */
    public LocalDate on() {
        return LocalDate.ofInstant(at, ShanghaiClock.ZONE);
    }
}
