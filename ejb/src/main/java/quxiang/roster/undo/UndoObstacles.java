package quxiang.roster.undo;

/**
 * What was built on an import since, each as a number of graduates. Where there is nothing it can be undone.
 *
 * @param rows how many graduates it added or changed that can still be found
 * @param favorites in somebody's favourites since then
 * @param signings with a letter sent or a signing moved since then
 * @param accounts who activated their account since then
 * @param destinations who told of a destination, or had one registered, since then
 * @param corrected corrected or removed since then
 * @param numbers whose former ID number is another graduate's by now
 * @param reimported changed by a later import
 * @param untraceable from before the time for which former facts are kept
 */
public record UndoObstacles(
        int rows,
        int favorites,
        int signings,
        int accounts,
        int destinations,
        int corrected,
        int numbers,
        int reimported,
        int untraceable) {

    /** Whether something stands in the way. */
    public boolean any() {
        return favorites + signings + accounts + destinations + corrected + numbers + reimported + untraceable > 0;
    }
}
