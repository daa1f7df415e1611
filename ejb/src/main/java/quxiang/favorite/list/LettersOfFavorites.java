package quxiang.favorite.list;

/** Tells lists of favourites what became of the letters to them. Signings are a later feature. */
public interface LettersOfFavorites {

    /**
     * The signing of a favourite's unit and graduate that is open or signed, as SQL.
     *
     * @return a subquery without brackets that yields the column {@code state} of {@code x} for the favourite {@code f}, at most one row
     */
    String live();

    /**
     * The signing by which the graduate is bound, to this unit or another, as SQL.
     *
     * @return as {@link #live}
     */
    String binding();
}
