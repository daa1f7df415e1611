package quxiang.agreement.rescission;

import java.time.Instant;

/**
 * What a paper is known by.
 *
 * @param number two digits longer than that of an agreement, so that nobody takes one for the other
 */
record RescissionNumbers(RescissionPaperKind kind, String number, String checkCode, Instant issuedAt) {

    /** Number and check code as an address carries them. */
    String code() {
        return number + "-" + checkCode;
    }
}
