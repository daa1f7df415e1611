package quxiang.favorite;

import java.io.Serializable;

/**
 * What a search shows: no more than the searcher typed, the level and the major.
 *
 * @param key with which {@link CollectingFavorites#add} takes the graduate
 * @param collected whether the graduate is in the unit's favourites already
 * @param online whether the school signs online; without it no letter can be sent
 */
public record FoundGraduate(
        long graduateId,
        String key,
        String name,
        String idMasked,
        String school,
        String levelCode,
        String major,
        boolean collected,
        boolean online)
        implements Serializable {}
