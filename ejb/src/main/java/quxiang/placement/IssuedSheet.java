package quxiang.placement;

import java.time.Instant;

/**
 * A sheet as its graduate sees it.
 *
 * @param supersededAt since when it is no longer in force, or {@code null}
 */
public record IssuedSheet(long id, String transferNumber, String checkNumber, Instant issuedAt, Instant supersededAt) {

    /** The 核验编号 in groups of four, as it is printed. */
    public String checkNumberShown() {
        return checkNumber.replaceAll("(.{4})(?=.)", "$1-");
    }
}
