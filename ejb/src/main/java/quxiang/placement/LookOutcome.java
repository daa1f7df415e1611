package quxiang.placement;

/** What somebody got to see who looked by the code of a graduate. */
public enum LookOutcome {
    /** The facts that were granted. */
    SHOWN,
    /** That the leave has ended or was taken back. */
    ENDED,
    /** That the sheet is no longer in force. */
    OUTDATED
}
