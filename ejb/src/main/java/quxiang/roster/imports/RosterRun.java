package quxiang.roster.imports;

import quxiang.intake.IntakeOwner;

/**
 * What a chunk needs to know of the import to which it belongs.
 *
 * @param importId the import
 * @param schoolId whose roster
 * @param cohort of which season
 */
record RosterRun(long importId, long schoolId, int cohort) {

    static RosterRun of(long importId, IntakeOwner owner) {
        return new RosterRun(importId, owner.schoolId(), owner.cohort());
    }
}
