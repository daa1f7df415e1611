package quxiang.roster;

/**
 * Renews the hashes of persons while the key of hashes is replaced. The feature that knows all tables supplies it.
 *
 * <p>Whoever writes a hash that is made of an ID number says before of whom. All rows of these persons then have the key that counts
 * now, as what is written has, so that one person never has two hashes.
 */
public interface HashRenewal {

    /** Brings these persons up to the key that counts now, in the caller's transaction. Most of the time there is nothing to do. */
    void bringUp(TouchedPersons touched);
}
