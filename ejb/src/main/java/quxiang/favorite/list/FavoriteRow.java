package quxiang.favorite.list;

import java.time.Instant;
import java.time.LocalDate;
import quxiang.common.ShanghaiClock;

/**
 * A row of 学生收藏夹.
 *
 * @param blocked the key of the refusal that stops a letter now, or {@code null} when one can be sent
 * @param activated whether the graduate has an account and would know of a letter
 */
public record FavoriteRow(
        long id,
        long graduateId,
        String name,
        String idMasked,
        String school,
        String levelCode,
        String major,
        Instant addedAt,
        String blocked,
        boolean activated) {

    /** The day on which it was added, in Asia/Shanghai. */
    public LocalDate addedOn() {
        return LocalDate.ofInstant(addedAt, ShanghaiClock.ZONE);
    }
}
