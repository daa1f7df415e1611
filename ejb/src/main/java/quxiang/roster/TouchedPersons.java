package quxiang.roster;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Of whom something is about to be written.
 *
 * @param graduates rows of rosters, by their identifiers
 * @param rosterKeys the same by their keys
 * @param idNumbers of persons, whether or not they are known
 */
public record TouchedPersons(Set<Long> graduates, Set<String> rosterKeys, Set<String> idNumbers) {

    public TouchedPersons {
        graduates = Set.copyOf(graduates);
        rosterKeys = Set.copyOf(rosterKeys);
        idNumbers = Set.copyOf(idNumbers);
    }

    /** Who stands in these rows. */
    public static TouchedPersons rows(Collection<Long> graduates) {
        return new TouchedPersons(Set.copyOf(graduates), Set.of(), Set.of());
    }

    /** Who stands in a row, and who has a number that it is to have; a blank one is nobody's. */
    public static TouchedPersons row(long graduate, String idNumber) {
        return new TouchedPersons(Set.of(graduate), Set.of(), numbers(idNumber));
    }

    /** Who has a number; a blank one is nobody's. */
    public static TouchedPersons number(String idNumber) {
        return new TouchedPersons(Set.of(), Set.of(), numbers(idNumber));
    }

    private static Set<String> numbers(String idNumber) {
        return idNumber == null || idNumber.isBlank() ? Set.of() : Set.copyOf(List.of(idNumber));
    }
}
