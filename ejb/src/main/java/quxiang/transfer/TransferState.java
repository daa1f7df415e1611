package quxiang.transfer;

/** How far the archive of a graduate is. */
public enum TransferState {
    /** The graduate has told nothing. */
    MISSING,
    /** Told, and to be checked by the school. */
    FILLED,
    /** The school wants something changed. */
    TO_CHANGE,
    /** The school found it right. */
    CHECKED,
    /** The archive is on its way. */
    SENT,
    /** The archive came back, and has to be sent anew. */
    CAME_BACK
}
