package quxiang.roster.imports;

/**
 * What the checking pass of an import found.
 *
 * @param checked how many rows it has looked at
 * @param added new graduates
 * @param changed graduates whose facts would change
 * @param unchanged graduates who are in the roster just so
 * @param refused rows that would not be taken
 */
public record ImportPreview(int checked, int added, int changed, int unchanged, int refused) {

    /** Whether there was a checking pass at all. */
    public boolean made() {
        return checked > 0;
    }
}
