package quxiang.account.caller;

/** Tells which rows of rosters are whose. Rosters are a later feature. */
public interface OwnRows {

    /** Whether a row is of the person of an account. */
    boolean has(long accountId, long graduateId);
}
