package quxiang.notice.inbox;

/** Tells which notices staff of some departments read. Signings are a later feature. */
public interface NoticesOfDepartments {

    /** The condition as SQL: that the notice {@code n} is about a graduate of one of {@code :departments}. */
    String ofDepartments();
}
