package quxiang.notice.inbox;

/** Tells which recipients are one person. Rosters are a later feature. */
public interface NoticesOfPersons {

    /** The keys of the rows whose notices the person of {@code :account} reads, as SQL. */
    String recipients();
}
