package quxiang.signing.list;

import java.time.LocalDate;

/**
 * What a tab of 签约/解约 is narrowed to; empty parts do not narrow.
 *
 * @param cohort 届别
 * @param name a part of the graduate's name
 * @param holder the keyed hash of the whole ID number
 * @param school a part of the school's name
 * @param from the first day of the latest change
 * @param to the last day of the latest change
 * @param choice the name of one of {@link EmployerTab#choices}
 */
public record TabFilter(
        int cohort, String name, String holder, String school, LocalDate from, LocalDate to, String choice) {

    /** All of a cohort. */
    public static TabFilter of(int cohort) {
        return new TabFilter(cohort, null, null, null, null, null, null);
    }

    /** Whether it leaves anything of the cohort out. */
    public boolean isNarrow() {
        return !equals(of(cohort));
    }
}
