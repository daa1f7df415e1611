package quxiang.roster.list;

import java.util.List;
import quxiang.common.crypto.Seal;
import quxiang.roster.RosterKeys;

/**
 * In which roster graduates are looked for.
 *
 * @param inForce whether the graduate {@code g} has an agreement in force, as SQL
 */
record RosterScope(long school, int cohort, String inForce, Seal seal) {

    /** The keys in the roster of whom a hash is. */
    List<String> keys(String hash) {
        return seal.under(hash).stream()
                .map(one -> RosterKeys.liveId(school, cohort, one))
                .toList();
    }
}
