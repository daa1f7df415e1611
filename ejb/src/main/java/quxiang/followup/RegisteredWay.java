package quxiang.followup;

import java.time.LocalDate;

/**
 * What is registered of a graduate: an agreement in force or another destination.
 *
 * @param signingId the agreement, or {@code null}
 * @param destinationId the destination, or {@code null}
 * @param kind of the destination, or {@link #AGREEMENT}
 * @param code of the code table 毕业去向
 * @param place the unit or school, or {@code null}
 * @param mobile the number at which the graduate is reached, or {@code null}
 */
record RegisteredWay(
        long graduateId,
        Long signingId,
        Long destinationId,
        String kind,
        String code,
        String place,
        LocalDate beginsOn,
        String mobile) {

    /** The kind of an agreement. */
    static final String AGREEMENT = "AGREEMENT";
}
