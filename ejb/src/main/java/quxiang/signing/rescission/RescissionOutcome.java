package quxiang.signing.rescission;

/** Why a rescission failed. */
public enum RescissionOutcome {
    /** The other side did not agree. */
    REFUSED,
    /** The school did not agree. */
    REJECTED,
    /** Who had asked took it back. */
    CANCELLED,
    /** The school voided the signing meanwhile. */
    SUPERSEDED
}
