package quxiang.signing.list;

/** Tells lists and details of signings the numbers of their agreements. Agreements are a later feature. */
public interface AgreementsOfSignings {

    /** The join as SQL, from the signing {@code s}, to an {@code a} whose column {@code number} is the agreement's. */
    String joined();

    /** The same join in JPQL. */
    String joinedEntity();
}
