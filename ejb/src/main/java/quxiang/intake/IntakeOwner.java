package quxiang.intake;

/**
 * For whom a table is taken.
 *
 * @param employerId the unit, or {@code null} when it is the centre's
 * @param cohort 届别, or {@code null} when the table has none
 * @param accountId the account that handed it in, or {@code null} for the system
 * @param name the name of that account's person
 */
public record IntakeOwner(Long employerId, Integer cohort, Long accountId, String name) {

    /** The owner of a table that came from a folder, without anybody who uploaded it. */
    static final IntakeOwner SYSTEM = new IntakeOwner(null, null, null, "SYSTEM");
}
