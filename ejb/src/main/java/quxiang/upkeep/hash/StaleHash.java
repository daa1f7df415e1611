package quxiang.upkeep.hash;

/**
 * Something that has a hash of a former key.
 *
 * @param table the place of the table in the order of renewal
 * @param id of a graduate, of an account where it is one
 */
public record StaleHash(int table, long id) {

    /** In front of everything. */
    public static final StaleHash BEGIN = new StaleHash(0, 0);
}
