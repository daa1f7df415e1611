package quxiang.roster.list;

import java.time.LocalDate;
import quxiang.common.MobileNumber;

/**
 * A graduate in the list of the roster.
 *
 * @param id the graduate
 * @param idMasked the ID number as it may be shown
 * @param mobile the school's number of the graduate, masked, or {@code null}
 * @param ownMobile the graduate's own number, masked, or {@code null}
 * @param destinationCode the destination that is registered, of the code table 毕业去向, or {@code null}
 * @param signed whether an agreement is in force
 * @param activated whether the graduate has an account
 */
public record RosterEntry(
        long id,
        String name,
        String idMasked,
        String mobile,
        String examNo,
        String studentNo,
        String department,
        String className,
        String levelCode,
        String major,
        LocalDate graduatesOn,
        String ownMobile,
        String destinationCode,
        boolean signed,
        boolean activated) {

    /** With the mobile number as it may be shown. */
    RosterEntry shown() {
        return new RosterEntry(
                id,
                name,
                idMasked,
                MobileNumber.masked(mobile),
                examNo,
                studentNo,
                department,
                className,
                levelCode,
                major,
                graduatesOn,
                MobileNumber.masked(ownMobile),
                destinationCode,
                signed,
                activated);
    }
}
