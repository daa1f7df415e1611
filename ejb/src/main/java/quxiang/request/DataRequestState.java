package quxiang.request;

/** Where a request stands. */
public enum DataRequestState {
    /** 待答复. */
    OPEN,
    /** 已办理, with what was done. */
    DONE,
    /** 不予办理, with the legal basis. */
    REFUSED
}
