package quxiang.upkeep.hash;

import java.util.Objects;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;

/**
 * The hashes of one row, whatever its columns are called.
 *
 * @param part what stands in front of {@code id} in the table's key, or 0
 * @param person the hash of an ID number, whose {@code sealed} is
 * @param keyed a unique key that ends with that hash; {@code null} or one with a space in it is none
 * @param facts the hash of facts
 */
record HashedRow(long id, long part, String person, String keyed, String facts, byte[] sealed) {

    /** @throws IllegalStateException when what is sealed cannot be opened */
    HashedRow renewed(Seal seal) {
        String newPerson = person == null ? null : seal.renewed(person);
        byte[] anew = sealed == null || newPerson.equals(person)
                ? sealed
                : seal.seal(SealPurpose.PERSON, newPerson, seal.open(SealPurpose.PERSON, person, sealed));
        return new HashedRow(id, part, newPerson, key(seal), facts == null ? null : seal.renewed(facts), anew);
    }

    private String key(Seal seal) {
        if (keyed == null || keyed.indexOf(' ') >= 0) {
            return keyed;
        }
        int begin = keyed.lastIndexOf('/') + 1;
        return keyed.substring(0, begin) + seal.renewed(keyed.substring(begin));
    }

    boolean hasHashesOf(HashedRow other) {
        return Objects.equals(person, other.person)
                && Objects.equals(keyed, other.keyed)
                && Objects.equals(facts, other.facts);
    }
}
