package quxiang.placement;

/** What changed after a graduate had confirmed. */
public enum ReopenReason {
    /** A signing was signed, rescinded or voided. */
    SIGNING,
    /** A destination was registered or revoked. */
    DESTINATION,
    /** Archive or household registration go elsewhere. */
    ARCHIVE,
    /** The school corrected the facts of the roster. */
    FACTS
}
