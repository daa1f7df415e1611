package quxiang.favorite;

/**
 * What a list of favourites is narrowed to; empty parts do not narrow.
 *
 * @param cohort 届别
 * @param name a part of the name
 * @param idNumber the whole ID number
 * @param school a part of the school's name
 */
public record FavoriteFilter(int cohort, String name, String idNumber, String school) {}
