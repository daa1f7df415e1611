package quxiang.roster.recovery;

/**
 * A graduate for whom a 激活码 can be made.
 *
 * @param known whether the graduate has an account in use and needs none
 */
public record CodeHolder(
        long id,
        String name,
        String idMasked,
        String department,
        String className,
        String studentNo,
        String examNo,
        boolean known) {}
