package quxiang.statistics;

import java.time.Instant;

/**
 * A school in the list of its province.
 *
 * @param staff how many accounts can act for it
 * @param graduates in its roster of the cohort
 * @param lastSignIn when one of its staff signed in last, or {@code null}
 */
public record ProvinceSchoolRow(
        long id,
        String code,
        String name,
        String regionCode,
        boolean onlineSigning,
        long staff,
        long graduates,
        Instant lastSignIn) {}
