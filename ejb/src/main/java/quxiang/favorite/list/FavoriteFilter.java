package quxiang.favorite.list;

import java.time.LocalDate;
import quxiang.favorite.Readiness;

/**
 * What a list of favourites is narrowed to; empty parts do not narrow.
 *
 * @param cohort 届别
 * @param name a part of the name
 * @param holder the keyed hash of the whole ID number
 * @param school a part of the school's name
 * @param from the first day on which they were added
 * @param to the last day on which they were added
 * @param readiness what stands between them and a letter
 */
public record FavoriteFilter(
        int cohort, String name, String holder, String school, LocalDate from, LocalDate to, Readiness readiness) {

    /** All of a cohort. */
    public static FavoriteFilter of(int cohort) {
        return new FavoriteFilter(cohort, null, null, null, null, null, null);
    }
}
