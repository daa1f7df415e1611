package quxiang.roster.format;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.roster.GraduateFacts;
import quxiang.roster.RosterKeys;

/**
 * One row of a roster file after checking. It has either the facts of a graduate or the reason why it is not taken.
 *
 * @param number the row's number in the file
 * @param cells the row as it was uploaded
 * @param facts what it says, or {@code null} when it is refused
 * @param idHash the keyed hash of the document's number, or {@code null} when it is refused
 * @param factsHash the keyed hash of all facts, or {@code null} when it is refused
 * @param refusal why it is not taken, or {@code null}
 */
public record RosterRow(
        int number, List<String> cells, GraduateFacts facts, String idHash, String factsHash, RowRefusal refusal) {

    static RosterRow valid(StagedRow row, GraduateFacts facts, String idHash, String factsHash) {
        return new RosterRow(row.number(), row.cells(), facts, idHash, factsHash, null);
    }

    public static RosterRow refused(StagedRow row, RowRefusal refusal) {
        return new RosterRow(row.number(), row.cells(), null, null, null, refusal);
    }

    public RosterRow refused(RowRefusal why) {
        return new RosterRow(number, cells, null, null, null, why);
    }

    /** This row with what the roster has of the columns that the file has not. */
    public RosterRow over(Map<RosterColumn, String> before, Seal seal) {
        if (isRefused() || !facts.isSilent()) {
            return this;
        }
        GraduateFacts whole = facts.over(before);
        return new RosterRow(number, cells, whole, idHash, seal.hash(SealPurpose.PERSON, whole.canonical()), null);
    }

    /** This row with the hashes of the key that counts now. */
    public RosterRow renewed(Seal seal) {
        return isRefused()
                ? this
                : new RosterRow(number, cells, facts, seal.renewed(idHash), seal.renewed(factsHash), null);
    }

    /** Under which keys the graduate may be in the roster. They are of the number that the row has, and of one from before. */
    public Stream<String> keys(long schoolId, int cohort) {
        String byStudentNo = RosterKeys.key(schoolId, cohort, null, facts.studentNo());
        return facts.studentNo() == null
                ? Stream.of(key(schoolId, cohort))
                : Stream.of(key(schoolId, cohort), byStudentNo);
    }

    public String key(long schoolId, int cohort) {
        return RosterKeys.key(schoolId, cohort, facts.examNo(), facts.studentNo());
    }

    public String liveId(long schoolId, int cohort) {
        return RosterKeys.liveId(schoolId, cohort, idHash);
    }

    public boolean isRefused() {
        return refusal != null;
    }

    @Override
    public String toString() {
        return "RosterRow[" + number + "]";
    }
}
