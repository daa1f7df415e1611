package quxiang.favorite;

import java.time.Instant;

/**
 * A row of 学生收藏夹.
 *
 * @param blocked the key of the refusal that stops a letter now, or {@code null} when one can be sent
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
        String blocked) {}
