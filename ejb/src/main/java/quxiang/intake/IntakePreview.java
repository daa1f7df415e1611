package quxiang.intake;

/**
 * What a preview found.
 *
 * @param checked how many rows it has looked at
 * @param added rows that would add something
 * @param changed rows that would change what is there
 * @param unchanged rows that say what is known
 * @param refused rows that would not be taken
 */
public record IntakePreview(int checked, int added, int changed, int unchanged, int refused) {

    /** Whether there was a preview at all. */
    public boolean made() {
        return checked > 0;
    }

    /** How many rows would do something. */
    public int taken() {
        return added + changed;
    }
}
