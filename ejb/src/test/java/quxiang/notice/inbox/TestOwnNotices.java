package quxiang.notice.inbox;

import quxiang.common.Actor;

/** The notices of a reader, for tests of what counts them. */
public final class TestOwnNotices {

    private TestOwnNotices() {}

    public static OwnNotices of(Actor actor, NoticesOfDepartments departments) {
        OwnNotices notices = new OwnNotices();
        notices.actor = actor;
        notices.departments = departments;
        return notices;
    }
}
