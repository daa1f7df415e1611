package quxiang.notice.inbox;

/** Tells which notices staff of one department read. Signings are a later feature. */
public interface NoticesOfDepartments {

    /** The condition as SQL: that the notice {@code n} is about a graduate of {@code :department}. */
    String ofDepartment();
}
