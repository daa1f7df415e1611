package quxiang.intake;

import quxiang.common.Actor;

/**
 * For whom a table is taken.
 *
 * @param employerId the unit, or {@code null} when it is no unit's
 * @param schoolId the school, or {@code null} when it is no school's
 * @param cohort 届别, or {@code null} when the table has none
 * @param accountId the account that handed it in, or {@code null} for the system
 * @param name the name of that account's person
 */
public record IntakeOwner(Long employerId, Long schoolId, Integer cohort, Long accountId, String name) {

    /** The owner of a table that came from a folder, without anybody who uploaded it. */
    static final IntakeOwner SYSTEM = new IntakeOwner(null, null, null, null, "SYSTEM");

    /** The actor's unit or school, or the centre. */
    static IntakeOwner of(Actor actor, IntakeKind kind, Integer cohort) {
        return new IntakeOwner(
                kind.isOfUnit() ? actor.requireEmployer() : null,
                kind.isOfSchool() ? actor.requireSchool() : null,
                cohort,
                actor.accountId(),
                actor.name());
    }
}
