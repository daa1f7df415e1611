package quxiang.employer.remittance;

import java.util.Locale;

/** Why a line of a result file cannot be applied. */
enum ResultFault {
    /** A column is missing in it, or the serial number is no such. */
    BAD_LINE,
    /** Neither SUCCESS nor FAILED. */
    STATUS,
    /** The time of the payment cannot be read. */
    PAID_AT,
    /** A failure without a reason. */
    NO_REASON,
    /** No remittance has this serial number. */
    UNKNOWN_SERIAL,
    /** The remittance stands in no payment file yet. */
    NOT_SENT,
    /** The bank's answer is known already. */
    REPEATED,
    /** The remittance was given up before the bank answered. */
    CLOSED,
    /** The bank names another sum. */
    AMOUNT;

    /** The key of its sentence, behind {@code refusal.}. */
    String key() {
        return "remittance.line." + name().toLowerCase(Locale.ROOT);
    }
}
