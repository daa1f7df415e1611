package quxiang.placement;

/** Whether a graduate has confirmed what is registered. */
public enum ConfirmationState {
    /** Not yet. */
    OPEN,
    /** Confirmed, and a sheet is in force. */
    CONFIRMED,
    /** Something registered changed after it was confirmed. */
    REOPENED
}
