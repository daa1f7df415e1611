package quxiang.statistics;

/**
 * A school as its province looks at it.
 *
 * @param phone of its employment office, or {@code null}
 * @param defaultDays how many days a graduate gets to answer when the employer does not say
 * @param longestDays how many days after today the deadline may lie at most
 */
public record ProvinceSchoolCard(
        long id,
        String code,
        String name,
        String regionCode,
        String phone,
        boolean onlineSigning,
        int defaultDays,
        int longestDays) {}
