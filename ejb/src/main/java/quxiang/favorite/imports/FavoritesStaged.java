package quxiang.favorite.imports;

/**
 * A list of favourites waits to be imported. Fired after it was stored.
 *
 * @param importId which one
 */
public record FavoritesStaged(long importId) {}
